/** What is wrong on a screen: evaluated in the page or in the map's frame, each with a root element. */

/** cut, covered, beyond the edge */
function troubles(root) {
    const trouble = [];
    const view = root.ownerDocument.defaultView;
    const name = (one) => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 60)}`;
    const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0
        && view.getComputedStyle(one).clipPath === "none" && !one.closest(".announcement, .unseen, .skip");
    const scrolls = (one) => ["auto", "scroll"].includes(view.getComputedStyle(one).overflowX);
    const main = root.querySelector(".stMain") ?? root.ownerDocument.documentElement;
    if (main.scrollWidth > main.clientWidth) trouble.push(`the page scrolls sideways: ${main.scrollWidth}`);
    for (const one of root.querySelectorAll("*")) {
        if (!one.textContent.trim() || one instanceof view.SVGElement || !shown(one)) continue;
        const { overflowX, overflowY } = view.getComputedStyle(one);
        const hides = (overflow) => overflow === "hidden" || overflow === "clip";
        if (hides(overflowX) && one.scrollWidth > one.clientWidth + 1 && !one.querySelector("iframe, .leaflet-pane"))
            trouble.push(`cut at the side: ${name(one)}`);
        if (hides(overflowY) && one.scrollHeight > one.clientHeight + 1 && !one.querySelector("iframe, .leaflet-pane"))
            trouble.push(`cut below: ${name(one)}`);
    }
    const boxed = (one) => { for (let up = one; up && up !== main; up = up.parentElement) if (scrolls(up)) return true; };
    const acts = [...root.querySelectorAll("a, button, summary, input, select, [role=slider], h1, h2, h3, .furniture > button")]
        .filter((one) => shown(one) && !one.closest(".island-label") && !one.closest("dialog"));
    // What a scroll box of its own hides covers nothing.
    const within = (one, { left, top, right, bottom }) => {
        for (let up = one.parentElement; up && up !== main; up = up.parentElement) {
            if (!scrolls(up)) continue;
            const box = up.getBoundingClientRect();
            [left, top, right, bottom] = [Math.max(left, box.left), Math.max(top, box.top), Math.min(right, box.right), Math.min(bottom, box.bottom)];
        }
        return { left, top, right, bottom };
    };
    const boxes = acts.map((one) => [one, [...one.getClientRects()].map((rect) => within(one, rect)).filter(({ top, bottom }) => bottom > top)]);
    for (const [one, rects] of boxes) {
        if (boxed(one)) continue;
        for (const { left, right } of rects)
            if (left < -1 || right > view.innerWidth + 1) trouble.push(`beyond the edge: ${name(one)}`);
        const texts = one.tagName === "SELECT" || one.tagName === "INPUT";
        if (!texts && one.scrollWidth > one.clientWidth + 1 && one.clientWidth) trouble.push(`too narrow: ${name(one)}`);
    }
    const pinned = (one) => one.closest(".within-reach, .panel-more") !== null;
    const cover = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    boxes.forEach(([one, mine], at) => {
        for (const [other, theirs] of boxes.slice(at + 1)) {
            if (one.contains(other) || other.contains(one)) continue;
            if (one.parentElement.matches(".timeline-sliders") && other.matches(".timeline-second")) continue; // two thumbs on one track
            // Under what stays at the foot of the screen, or of the panel, the rest scrolls on.
            if (pinned(one) !== pinned(other)) continue;
            if (mine.some((a) => theirs.some((b) => cover(a, b)))) trouble.push(`overlap: ${name(one)} | ${name(other)}`);
        }
    });
    return trouble;
}

/** what stands on the map: furniture, the labels' words, the attribution */
function onTheMap(root) {
    const all = [...root.querySelectorAll(".lenses, .zoom > button, .go-to, .zoom-steps, .scale-bar, .locator, .legend, .island-label .words, .leaflet-control-attribution")]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const whole = (one) => `${one.className}: ${one.textContent.trim().slice(0, 40)}`;
    const frame = root.getBoundingClientRect();
    const trouble = [];
    const boxes = all.map((one) => [one, one.getBoundingClientRect()]);
    boxes.forEach(([one, a], at) => {
        if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.bottom > frame.bottom + 1 || a.top < frame.top - 1)
            trouble.push(`beyond the map: ${whole(one)}`);
        for (const [other, b] of boxes.slice(at + 1)) {
            if (one.contains(other) || other.contains(one)) continue;
            if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
                trouble.push(`overlap on the map: ${whole(one)} | ${whole(other)}`);
        }
    });
    return trouble;
}

/** WCAG 2.2, 2.5.8: smaller than 24 x 24 px only in a line of text, or with a free circle of that diameter */
function smallTargets(root) {
    const view = root.ownerDocument.defaultView;
    const targets = [...root.querySelectorAll("a, button, summary, input, select, [role=slider], [role=button]")]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(".skip") && one.getClientRects().length)
        .map((one) => [one, one.getBoundingClientRect()]);
    const small = targets.filter(([, { width, height }]) => width < 23.9 || height < 23.9);
    const inText = (one) => view.getComputedStyle(one).display.startsWith("inline")
        && [...one.closest("p, li, dd, dt, td, th, h3, sup, div").childNodes].some((node) =>
            node !== one && !node.contains?.(one) && node.textContent.trim()) || one.closest("sup");
    const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
    return small.filter(([one, box]) => {
        if (inText(one)) return false;
        const [x, y] = middle(box);
        return targets.some(([other, near]) => {
            if (other === one) return false;
            const dx = Math.max(near.left - x, 0, x - near.right);
            const dy = Math.max(near.top - y, 0, y - near.bottom);
            const tooSmall = near.width < 23.9 || near.height < 23.9;
            const [nx, ny] = middle(near);
            return Math.hypot(dx, dy) < 12 || (tooSmall && Math.hypot(nx - x, ny - y) < 24);
        });
    }).map(([one, box]) => `${one.outerHTML.slice(0, 90)} ${box.width.toFixed()} x ${box.height.toFixed()}`);
}
