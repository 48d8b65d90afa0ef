/** The channel between a page and its frames: who hears what, and what nobody hears. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { Channel, wellFormed } from "../../dashboard/view/channel.js";

const rest = () => new Promise((go) => setTimeout(go));
const VIEW = { kind: "view", view: { date: "1956-10-19", island: null, lens: "administration" } };

/** A page with two parts and a frame, each keeping what it hears. */
function gathered(name = "four-islands-1") {
  const page = new EventTarget();
  const frame = new EventTarget();
  const ends = [new Channel(name, page, page), new Channel(name, page, page), new Channel(name, page, frame)];
  const heard = ends.map((end) => {
    const said = [];
    for (const kind of ["ask", "ready", "view", "filter", "frame", "place", "read", "theme"]) end.listen(kind, (message) => said.push(message));
    return said;
  });
  return { page, frame, ends, heard };
}

test("without a BroadcastChannel all but the speaker hear a message, from the page and from the frame, in order", async () => {
  const { BroadcastChannel } = globalThis;
  globalThis.BroadcastChannel = class {
    constructor() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    }
  };
  try {
    const { ends, heard } = gathered();
    ends[0].post({ kind: "ready" });
    ends[2].post(VIEW);
    await rest();
    assert.deepEqual(heard, [[VIEW], [{ kind: "ready" }, VIEW], [{ kind: "ready" }]]);
  } finally {
    globalThis.BroadcastChannel = BroadcastChannel;
  }
});

test("another page's channel is not heard, nor does one hear that left, whatever is on its way to it", async () => {
  const { page, ends, heard } = gathered();
  new Channel("four-islands-2", page, page).post(VIEW);
  const elsewhere = new EventTarget();
  new Channel("four-islands-1", elsewhere, elsewhere).post(VIEW);
  ends[0].post({ kind: "read" });
  ends[1].close();
  ends[0].post({ kind: "ready" });
  await rest();
  assert.deepEqual(heard, [[], [], [{ kind: "read" }, { kind: "ready" }]]);
});

test("a frame that is left hears nothing more, one that may come back does", async () => {
  const { frame, ends, heard } = gathered();
  frame.dispatchEvent(Object.assign(new Event("pagehide"), { persisted: true }));
  ends[0].post({ kind: "read" });
  await rest();
  frame.dispatchEvent(Object.assign(new Event("pagehide"), { persisted: false }));
  ends[0].post({ kind: "ready" });
  await rest();
  assert.deepEqual(heard[2], [{ kind: "read" }]);
});

test("what is malformed is passed over, and nothing is thrown", async () => {
  const { ends, heard } = gathered();
  const wrong = [
    null, 7, "view", [], {}, { kind: "shout" }, { kind: "constructor" }, { kind: "view" }, { kind: "view", view: null },
    { kind: "view", view: { date: "1956-02-30", island: null, lens: "offer" } },
    { kind: "view", view: { date: "1956-10-19", island: 5, lens: "offer" } },
    { kind: "view", view: { ...VIEW.view, with: "soon" } }, { kind: "ask", change: { with: 7 } },
    { kind: "ask" }, { kind: "ask", change: { date: "soon" } }, { kind: "ask", change: { lens: null } },
    { kind: "filter" }, { kind: "filter", events: [1] }, { kind: "place", event: "x", at: [43, NaN] },
    { kind: "place", event: "x", at: [43, 145, 8] }, { kind: "view", view: { ...VIEW.view, story: 3 } },
    { kind: "ask", change: { story: {} } }, { kind: "frame" }, { kind: "frame", corners: [43, 145, 45, 148] },
    { kind: "frame", corners: [[43, 145]] }, { kind: "frame", corners: [[43, 145], [45, Infinity]] }, { kind: "theme", theme: {} },
    { kind: "view", view: { ...VIEW.view, edition: 2026 } }, { kind: "draw", head: ["x"] }, { kind: "draw", head: "x", foot: [] },
    { kind: "stands" }, { kind: "stands", place: [44, NaN, 8] }, { kind: "filtered", wish: null }, { kind: "filtered", wish: { text: 7, sort: "when" } },
    { kind: "drawn" }, { kind: "drawn", picture: { svg: "<svg/>", width: 8 } }, { kind: "drawn", picture: { svg: "<svg/>", width: 8, height: NaN } },
  ];
  for (const message of wrong) {
    assert.equal(wellFormed(message), false, JSON.stringify(message));
    ends[0].post(message);
  }
  await rest();
  assert.deepEqual(heard, [[], [], []]);
});

test("each kind as the parts say it is well formed", () => {
  const right = [
    VIEW, { kind: "ready" }, { kind: "read" }, { kind: "theme", theme: "dark" },
    { kind: "ask", change: {} }, { kind: "ask", change: { island: null } }, { kind: "ask", change: { lens: "offer" } },
    { kind: "ask", change: { date: "1643-01-01", island: "iturup" } },
    { kind: "view", view: { ...VIEW.view, story: "today" } }, { kind: "ask", change: { story: null } },
    { kind: "frame", corners: null }, { kind: "frame", corners: [[43.25, 145.25], [45.55, 148.95]] },
    { kind: "filter", events: null }, { kind: "filter", events: ["a"] }, { kind: "place", event: "x", at: [43.5, 145] },
    { kind: "view", view: { ...VIEW.view, edition: "2026.12-0123456789ab" } }, { kind: "draw", head: ["x"], foot: [] },
    { kind: "view", view: { ...VIEW.view, with: "1945-08-01" } }, { kind: "ask", change: { with: null } },
    { kind: "opening" }, { kind: "stands", place: null }, { kind: "stands", place: [44.6, 146.8, 8.5] }, { kind: "filtered", wish: { text: "note", sort: "when" } },
    { kind: "drawn", picture: null }, { kind: "drawn", picture: { svg: "<svg/>", width: 8, height: 9.5 } },
  ];
  for (const message of right) assert.ok(wellFormed(message), JSON.stringify(message));
});
