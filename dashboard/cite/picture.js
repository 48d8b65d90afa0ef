/** The picture of the map, which its frame draws as SVG when it is asked: here it is had, and made a PNG. */

/** @typedef {import("../view/channel.js").Picture} Picture */

/** How long the map is waited for: where it never came, nobody answers. */
const PATIENCE_MS = 5000;

/** How many pixels of a PNG are one of the page's. */
const FINER = 2;

/**
 * @param {import("../view/channel.js").Channel} channel
 * @returns {(head: string[], foot: string[]) => Promise<Picture>} rejects where the map does not answer or cannot draw
 */
export function pictures(channel) {
  /** @type {((picture: Picture | null) => void)[]} */
  let waiting = [];
  channel.listen("drawn", ({ picture }) => {
    for (const take of waiting) take(picture);
    waiting = [];
  });
  return (head, foot) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("the map does not answer")), PATIENCE_MS);
      waiting.push((picture) => {
        clearTimeout(timer);
        if (picture) resolve(picture);
        else reject(new Error("the map could not be drawn"));
      });
      channel.post({ kind: "draw", head, foot });
    });
}

/** @param {Picture} picture @returns {Blob} a file of SVG */
export const svgOf = ({ svg }) => new Blob([svg], { type: "image/svg+xml;charset=utf-8" });

/** @param {Picture} picture @returns {Promise<Blob>} rejects where the browser cannot draw it */
export async function pngOf(picture) {
  const address = URL.createObjectURL(svgOf(picture));
  try {
    const image = await loaded(address);
    const canvas = document.createElement("canvas");
    canvas.width = picture.width * FINER;
    canvas.height = picture.height * FINER;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no PNG"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {string} address @returns {Promise<HTMLImageElement>} */
function loaded(address) {
  const image = new Image();
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("the picture is no SVG that this browser draws"));
    image.src = address;
  });
}
