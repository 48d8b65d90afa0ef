/** What style sheets draw, as SVG: colours, gradients, pictures asked of the map. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { gradientIn, layersOf } from "../../dashboard/map/picture_gradients.js";
import { colourOf, paint, rect } from "../../dashboard/map/picture_svg.js";
import { pictures } from "../../dashboard/cite/picture.js";
import { escaped } from "../../dashboard/words/escaped.js";

const AREA = { x: 10, y: 20, width: 20, height: 12 };
const NONE = { backgroundSize: "auto", backgroundPosition: "0% 0%", backgroundRepeat: "repeat" };

test("colours as browsers compute them are colours that any program of drawing knows", () => {
  assert.deepEqual(colourOf("rgb(47, 125, 117)"), { colour: "rgb(47, 125, 117)", opacity: 1 });
  assert.deepEqual(colourOf("rgba(29, 35, 40, 0.12)"), { colour: "rgb(29, 35, 40)", opacity: 0.12 });
  assert.deepEqual(colourOf("color(srgb 0.984314 0.980392 0.964706 / 0.82)"), { colour: "rgb(251, 250, 246)", opacity: 0.82 });
  assert.deepEqual(colourOf("color(srgb 1 0 0)"), { colour: "rgb(255, 0, 0)", opacity: 1 });
  assert.deepEqual(colourOf("transparent"), { colour: "none", opacity: 0 });
  assert.equal(paint("fill", "rgba(0, 0, 0, 0.5)", 0.5), ' fill="rgb(0, 0, 0)" fill-opacity="0.25"');
});

test("words and boxes are written so that no sign of theirs is a sign of SVG", () => {
  assert.equal(escaped(`<a & "b">`), "&lt;a &amp; &quot;b&quot;&gt;");
  assert.equal(rect({ x: 1.005, y: 2, width: 3.333, height: 4 }, ' fill="none"', 2), '<rect x="1" y="2" width="3.33" height="4" rx="2" fill="none"/>');
});

test("stripes repeat along their angle, each with two hard edges", () => {
  const backgroundImage = "repeating-linear-gradient(90deg, rgb(1, 1, 1) 0px, rgb(1, 1, 1) 1px, rgb(2, 2, 2) 1px, rgb(2, 2, 2) 4px)";
  const [layer] = layersOf({ ...NONE, backgroundImage }, AREA);
  assert.deepEqual(layer.tile, AREA);
  const drawn = gradientIn(layer, AREA, 0);
  assert.match(drawn, /x1="10" y1="26" x2="14" y2="26" spreadMethod="repeat"/);
  assert.deepEqual([...drawn.matchAll(/offset="([\d.]+)"/g)].map(([, at]) => Number(at)), [0, 0.25, 0.25, 1]);
  // Where one colour stands at two places at once, as some browsers write it.
  const short = "repeating-linear-gradient(90deg, rgb(1, 1, 1) 0px 1px, rgb(2, 2, 2) 1px 4px)";
  const again = gradientIn(layersOf({ ...NONE, backgroundImage: short }, AREA)[0], AREA, 0);
  assert.equal(again.replaceAll(/mark-\d+/g, ""), drawn.replaceAll(/mark-\d+/g, ""));
});

test("a quarter of a ring lies where its size and place put it, the first image on top", () => {
  const full = "linear-gradient(rgb(76, 76, 76), rgb(76, 76, 76))";
  const layers = layersOf(
    { backgroundImage: `${full}, ${full}`, backgroundSize: "50% 100%, 50% 50%", backgroundPosition: "100% 0%, 0% 100%", backgroundRepeat: "no-repeat, no-repeat" },
    { x: 2, y: 2, width: 8, height: 8 },
  );
  assert.deepEqual(layers.map(({ tile }) => tile), [{ x: 2, y: 6, width: 4, height: 4 }, { x: 6, y: 2, width: 4, height: 8 }]);
  assert.deepEqual(layers.map(({ repeats }) => repeats), [false, false]);
});

test("dots are a pattern of round gradients, and what is transparent mixes no black in", () => {
  const backgroundImage = "radial-gradient(rgb(255, 255, 255) 1.7px, rgba(0, 0, 0, 0) 2px)";
  const [layer] = layersOf({ ...NONE, backgroundImage, backgroundSize: "6.6px 6px" }, AREA);
  const drawn = gradientIn(layer, AREA, 0);
  assert.match(drawn, /<pattern [^>]*width="6.6" height="6"/);
  assert.match(drawn, /<radialGradient [^>]*cx="13.3" cy="23"/);
  assert.match(drawn, /stop-color="rgb\(255, 255, 255\)" stop-opacity="0"/);
  assert.doesNotMatch(drawn, /rgb\(0, 0, 0\)/);
});

/** A map that answers each wish for a picture with what it is given. */
function aChannel(picture) {
  const heard = {};
  return {
    listen: (kind, act) => (heard[kind] = act),
    post: (message) => message.kind === "draw" && queueMicrotask(() => heard.drawn({ kind: "drawn", picture })),
  };
}

test("a picture that the map cannot draw is a failure, and no picture of nothing", async () => {
  const picture = { svg: "<svg/>", width: 8, height: 9 };
  assert.equal(await pictures(aChannel(picture))(["a"], ["b"]), picture);
  await assert.rejects(pictures(aChannel(null))(["a"], ["b"]), /could not be drawn/);
});
