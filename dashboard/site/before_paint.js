// Before anything is painted: to the language that the link or the browser asks for, and nothing of another view. It
// stands in the document itself, which says in data-languages the way from here to the page in each language.
(() => {
  const root = document.documentElement;
  /** @type {Record<string, string>} */
  const ways = JSON.parse(root.dataset.languages ?? "{}");
  const asked = new URLSearchParams(location.search);
  const named = asked.get("lang");
  const [preferred] = navigator.languages.map((one) => one.slice(0, 2).toLowerCase()).filter((one) => one in ways);
  // The page at the root is for everybody whose link names no language.
  const browsers = named === null && root.hasAttribute("data-home") ? preferred : null;
  const language = named !== null && named in ways ? named : (browsers ?? root.lang);
  const elsewhere = language !== root.lang;
  if (elsewhere) location.replace(ways[language] + location.search + location.hash);
  const otherView = ["date", "island", "lens", "story", "at"].some((name) => asked.has(name));
  root.toggleAttribute("data-asked", elsewhere || otherView);
})();
