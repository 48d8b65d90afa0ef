/** The channel between a page and its frames: who hears what, and what nobody hears. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { Channel, wellFormed } from "../../dashboard/view/channel.js";

const ORIGIN = "https://islands.example";

/** Enough of a window: messages arrive later, with the window that sent them. */
class FakeWindow extends EventTarget {
  constructor(origin = ORIGIN) {
    super();
    this.location = { origin };
    this.frames = [];
  }
  get length() {
    return this.frames.length;
  }
  addFrame(frame) {
    this[this.frames.push(frame) - 1] = frame;
    return frame;
  }
  postMessage(data, target) {
    if (target === this.location.origin) this.arrive(structuredClone(data), FakeWindow.speaking);
  }
  arrive(data, source, origin = source.location.origin) {
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event("message"), { data, origin, source })));
  }
}
const say = (channel, message) => {
  FakeWindow.speaking = channel.here;
  channel.post(message);
};
const rest = () => new Promise((go) => setTimeout(go));
const VIEW = { kind: "view", view: { date: "1956-10-19", island: null, lens: "administration" } };

/** A page with two parts and a frame, each keeping what it hears. */
function gathered(name = "four-islands-1") {
  const page = new FakeWindow();
  const frame = page.addFrame(new FakeWindow());
  const ends = [new Channel(name, page, page), new Channel(name, page, page), new Channel(name, page, frame)];
  const heard = ends.map((end) => {
    const said = [];
    for (const kind of ["ask", "ready", "view", "filter", "place", "read", "theme"]) end.listen(kind, (message) => said.push(message));
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
    say(ends[0], { kind: "ready" });
    say(ends[2], VIEW);
    await rest();
    assert.deepEqual(heard, [[VIEW], [{ kind: "ready" }, VIEW], [{ kind: "ready" }]]);
  } finally {
    globalThis.BroadcastChannel = BroadcastChannel;
  }
});

test("another page's channel, another origin and a window from elsewhere are not heard, nor is one that left", async () => {
  const { page, frame, ends, heard } = gathered();
  const letter = { channel: "four-islands-1", from: "frame 1", message: VIEW };
  page.arrive({ ...letter, channel: "four-islands-2" }, frame);
  page.arrive(letter, frame, "https://elsewhere.example");
  page.arrive(letter, new FakeWindow());
  ends[1].close();
  say(ends[0], { kind: "read" });
  await rest();
  assert.deepEqual(heard, [[], [], [{ kind: "read" }]]);
});

test("what is malformed is passed over, and nothing is thrown", async () => {
  const { page, frame, heard } = gathered();
  const wrong = [
    null, 7, "view", [], {}, { kind: "shout" }, { kind: "constructor" }, { kind: "view" }, { kind: "view", view: null },
    { kind: "view", view: { date: "1956-02-30", island: null, lens: "offer" } },
    { kind: "view", view: { date: "1956-10-19", island: 5, lens: "offer" } },
    { kind: "ask" }, { kind: "ask", change: { date: "soon" } }, { kind: "ask", change: { lens: null } },
    { kind: "filter" }, { kind: "filter", events: [1] }, { kind: "place", event: "x", at: [43, NaN] },
    { kind: "place", event: "x", at: [43, 145, 8] }, { kind: "theme", theme: {} },
  ];
  for (const message of wrong) {
    assert.equal(wellFormed(message), false, JSON.stringify(message));
    page.arrive({ channel: "four-islands-1", from: "frame 9", message }, frame);
  }
  for (const data of [null, undefined, "four-islands-1", 0, { isStreamlitMessage: true }]) page.arrive(data, frame);
  await rest();
  assert.deepEqual(heard, [[], [], []]);
});

test("each kind as the parts say it is well formed", () => {
  const right = [
    VIEW, { kind: "ready" }, { kind: "read" }, { kind: "theme", theme: "dark" },
    { kind: "ask", change: {} }, { kind: "ask", change: { island: null } }, { kind: "ask", change: { lens: "offer" } },
    { kind: "ask", change: { date: "1643-01-01", island: "iturup" } },
    { kind: "filter", events: null }, { kind: "filter", events: ["a"] }, { kind: "place", event: "x", at: [43.5, 145] },
  ];
  for (const message of right) assert.ok(wellFormed(message), JSON.stringify(message));
});
