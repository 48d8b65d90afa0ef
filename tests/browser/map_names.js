/** The audit of names on the map, evaluated in the map's frame: faults of one state, or of many. */

/** Leaflet's map is a global of the frame, as folium writes it. */
const leafletMap = () => Object.values(window).find((one) => window.L && one instanceof L.Map);

/** Shows as much as the map can. */
function widest() {
    const map = leafletMap();
    map.setZoom(map.getMinZoom(), { animate: false });
}

const FURNITURE = ".lenses, .zoom > button, .go-to > summary, .zoom-steps, .legend, .legend details[open] .explained, .first-visit, .locator, .scale-bar, .leaflet-control-attribution";
const NAMES = ".island-label .words, .context-name span, .place-name span";

const shownIn = (frame) => (one) => {
    const { width, height, left, top, right, bottom } = one.getBoundingClientRect();
    if (!width || !height || !one.checkVisibility({ visibilityProperty: true })) return false;
    return left < frame.right && right > frame.left && top < frame.bottom && bottom > frame.top;
};
const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
const called = (one) => (one.closest(".island-label")?.dataset.island ?? one.textContent.trim()).slice(0, 40);

/** Whether a group's shape lies under the middle of a name or one of eight points around it. */
function onShape(map, rect, frame) {
    const paths = [...map.getContainer().querySelectorAll("path.island")];
    const at = [0.06, 0.5, 0.94];
    const points = at.flatMap((x) => at.map((y) => {
        const spot = map.containerPointToLayerPoint([
            rect.left - frame.left + x * rect.width, rect.top - frame.top + y * rect.height]);
        return new DOMPoint(spot.x, spot.y);
    }));
    return paths.find((path) => points.some((point) => path.isPointInFill(point)))?.dataset.island;
}

/** Cut, covered, overprinted, on a shape, or missing. */
function faults() {
    const map = leafletMap();
    const root = map.getContainer();
    const frame = root.getBoundingClientRect();
    const furniture = [...root.querySelectorAll(FURNITURE)].filter(shownIn(frame));
    const names = [...root.querySelectorAll(NAMES)].filter(shownIn(frame));
    const boxes = names.map((one) => one.getBoundingClientRect());
    const found = [];
    boxes.forEach((box, at) => {
        const name = called(names[at]);
        if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
            found.push(`cut: ${name}`);
        for (const one of furniture) if (over(box, one.getBoundingClientRect())) found.push(`covered by ${one.className}: ${name}`);
        boxes.slice(at + 1).forEach((other, next) => {
            if (over(box, other)) found.push(`overprinted: ${name} | ${called(names[at + 1 + next])}`);
        });
        if (names[at].matches(".place-name *")) return;
        const shape = onShape(map, box, frame);
        if (shape) found.push(`on the shape of ${shape}: ${name}`);
    });
    const labelled = new Set(names.map((one) => one.closest(".island-label")?.dataset.island));
    for (const path of root.querySelectorAll("path.island")) {
        const box = path.getBoundingClientRect();
        const inFrame = Math.min(box.right, frame.right) - Math.max(box.left, frame.left) > 8
            && Math.min(box.bottom, frame.bottom) - Math.max(box.top, frame.top) > 8;
        if (inFrame && !labelled.has(path.dataset.island)) found.push(`without its name: ${path.dataset.island}`);
    }
    return found;
}

/** The page's channels; the map listens for frames of a story. */
function mapChannel() {
    const joined = [...window.parent["four-islands.channels"].values()].flatMap((channels) => [...channels]);
    return joined.find((channel) => channel.listeners.has("frame"));
}

/** The faults of each day under each lens, at the map's present place. */
function faultsOf(days, lenses, island) {
    const channel = mapChannel();
    const found = {};
    for (const lens of lenses)
        for (const date of days) {
            channel.deliver({ kind: "view", view: { date, island, lens } });
            const trouble = faults();
            if (trouble.length) found[`${date} ${lens}`] = trouble;
        }
    return found;
}

/** Puts a group's name where it must not be: in the middle of what matches, on the edge of the map, or beyond it. */
function displace(island, target) {
    const label = document.querySelector(`.island-label[data-island=${island}]`);
    const middle = ({ left, width, top, height }) => [left + width / 2, top + height / 2];
    const [x, y] = middle(label.getBoundingClientRect());
    const at = { beyond: [-500, 300], edge: [innerWidth, innerHeight / 2] }[target]
        ?? middle(document.querySelector(target).getBoundingClientRect());
    label.style.margin = `${at[1] - y}px 0 0 ${at[0] - x}px`;
}

/** Puts it back. */
function replace(island) {
    document.querySelector(`.island-label[data-island=${island}]`).style.margin = "";
}
