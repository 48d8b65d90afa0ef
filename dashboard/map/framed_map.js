/** The map in the page's frame: it follows the page, and draws itself as a picture when it is asked to. */

import { Channel } from "../view/channel.js";
import { start as startMap } from "./map.js";

/** @param {any} map Leaflet's @param {import("./map.js").Settings} settings */
export function start(map, settings) {
  const channel = new Channel(settings.channel, window.parent);
  channel.listen("draw", async ({ head, foot }) => {
    let picture = null;
    try {
      const { pictureOf } = await import("./map_picture.js"); // nobody who wants none waits for it
      picture = pictureOf(map.getContainer(), head, foot);
    } catch (error) {
      console.warn(error);
    }
    channel.post({ kind: "drawn", picture });
  });
  return startMap(map, settings);
}
