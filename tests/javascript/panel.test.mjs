import assert from "node:assert/strict";
import { test } from "node:test";

import { tellFeeder } from "../../dashboard/view/feeder.js";

/** Enough of a document for the panel: elements with attributes, text, and children. */
class FakeNode {
  constructor() {
    this.childNodes = [];
    this.parent = null;
  }
  appendChild(node) {
    node.remove();
    node.parent = this;
    this.childNodes.push(node);
  }
  replaceChild(node, before) {
    node.remove();
    node.parent = this;
    this.childNodes[this.childNodes.indexOf(before)] = node;
    before.parent = null;
  }
  remove() {
    if (this.parent) this.parent.childNodes.splice(this.parent.childNodes.indexOf(this), 1);
    this.parent = null;
  }
  isEqualNode(other) {
    return this.toString() === other.toString();
  }
}
class Text extends FakeNode {
  constructor(data) {
    super();
    this.data = data;
  }
  toString() {
    return this.data;
  }
}
globalThis.Element = class extends FakeNode {
  constructor(tagName, held, children) {
    super();
    this.tagName = tagName;
    this.held = new Map(Object.entries(held));
    for (const child of children) this.appendChild(typeof child === "string" ? new Text(child) : child);
  }
  get children() {
    return this.childNodes.filter((node) => node instanceof Element);
  }
  append(...nodes) {
    for (const node of nodes) this.appendChild(node);
  }
  get attributes() {
    return [...this.held].map(([name, value]) => ({ name, value }));
  }
  hasAttribute(name) {
    return this.held.has(name);
  }
  getAttribute(name) {
    return this.held.get(name) ?? null;
  }
  setAttribute(name, value) {
    this.held.set(name, value);
  }
  removeAttribute(name) {
    this.held.delete(name);
  }
  toString() {
    const held = this.attributes.map(({ name, value }) => ` ${name}="${value}"`).join("");
    return `<${this.tagName}${held}>${this.childNodes.join("")}</${this.tagName}>`;
  }
};
const { panel, renew, renewSections, streamlitPanel, withParts } = await import("../../dashboard/panel/panel.js");
const one = (tag, held, ...children) => new Element(tag, held, children);
const panelOf = (...children) => one("article", {}, ...children);

test("what stayed the same is the same node", () => {
  const old = panelOf(one("h2", {}, "Shikotan"), one("p", {}, "1956"));
  const [heading, day] = old.childNodes;
  renew(old, panelOf(one("h2", {}, "Shikotan"), one("p", {}, "1960")));
  assert.equal(old.childNodes[0], heading);
  assert.equal(old.childNodes[1], day, "alike: renewed within");
  assert.equal(String(old), "<article><h2>Shikotan</h2><p>1960</p></article>");
});

test("more and fewer children, other elements, other attributes", () => {
  const old = panelOf(one("p", { class: "note", title: "x" }, "a"), one("ul", {}, one("li", {}, "1"), one("li", {}, "2")), "end");
  const wanted = () => panelOf(one("p", { class: "fact" }, "a"), one("ol", {}, one("li", {}, "1")));
  renew(old, wanted());
  assert.equal(String(old), String(wanted()));
  renew(old, panelOf(one("p", { class: "fact" }, "a"), one("ol", {}, one("li", {}, "1"), one("li", {}, "3")), one("p", {}, "new")));
  assert.equal(String(old), '<article><p class="fact">a</p><ol><li>1</li><li>3</li></ol><p>new</p></article>');
});

test("what the reader opened stays open, and a detail becomes no other", () => {
  const old = panelOf(one("details", { "data-keep": "offer", open: "" }, "1956"), one("h2", { tabindex: "-1" }, "a"));
  const [detail, heading] = old.childNodes;
  renew(old, panelOf(one("details", { "data-keep": "offer" }, "1960"), one("h2", {}, "b")));
  assert.equal(old.childNodes[0], detail);
  assert.ok(detail.hasAttribute("open"));
  assert.equal(heading.getAttribute("tabindex"), "-1", "else the focus would fall from it");
  renew(old, panelOf(one("details", { "data-keep": "footing" }, "1960"), one("h2", {}, "b")));
  assert.notEqual(old.childNodes[0], detail);
  assert.ok(!old.childNodes[0].hasAttribute("open"));
});

test("sections above the first change stay, the head is renewed within, what lies below comes anew", () => {
  const made = (day, offer) => one("article", {}, one("header", {}, one("h2", {}, "Shikotan"), one("time", {}, day)), one("section", {}, "administration"), one("section", {}, offer), one("section", {}, "sources"));
  const old = made("1956", "signed");
  const [header, administration, offer, sources] = old.children;
  const heading = header.children[0];
  renewSections(old, made("1957", "in force"));
  assert.equal(String(old), String(made("1957", "in force")));
  assert.equal(old.children[0], header);
  assert.equal(header.children[0], heading);
  assert.equal(old.children[1], administration);
  assert.notEqual(old.children[2], offer);
  assert.notEqual(old.children[3], sources, "it would have been pushed");
  const before = [...old.children];
  renewSections(old, made("1957", "in force"));
  assert.deepEqual(old.children, before);
});

const [A, B, C] = ["0000000a", "-_00000b", "0000000c"];

test("the parts are put in wherever their marks stand, as they are; what is not known is lacking", () => {
  const parts = new Map([[A, "<a>TASS</a> $1 & $&"], [B, "UN"]]);
  assert.deepEqual(withParts(`<li><!--${A}--></li><p><!--${B}--> and <!--${B}--></p>`, parts), {
    html: "<li><a>TASS</a> $1 & $&</li><p>UN and UN</p>",
    lacking: [],
  });
  assert.deepEqual(withParts(`<li><!--${C}--></li><li><!--${B}--></li>`, parts), { html: "<li></li><li>UN</li>", lacking: [C] });
});

test("a part that was sent with an earlier panel is known to the next, and a lost one is asked for", () => {
  let written = "";
  const nothing = { firstElementChild: null, childNodes: [] };
  globalThis.document = { createElement: () => ({ content: nothing, set innerHTML(html) { written = html; } }) };
  const asked = [];
  const show = (html, parts) => {
    panel({ data: { html, parts }, parentElement: nothing, setTriggerValue: (...what) => asked.push(what) });
    return written;
  };
  assert.equal(show(`<li><!--${A}--></li>`, { [A]: "a" }), "<li>a</li>");
  assert.equal(show(`<p>next day</p><li><!--${A}--></li>`, {}), "<p>next day</p><li>a</li>");
  assert.deepEqual(asked, []);
  assert.equal(show(`<li><!--${A}--></li><li><!--${B}--></li>`, {}), "<li>a</li><li></li>");
  assert.deepEqual(asked, [["lacking", [B]]]);
});

const inBytes = (sent) => new TextEncoder().encode(JSON.stringify(sent));

test("of a day like one that came lately only the day comes; what is not kept any more is asked for", () => {
  let written = "";
  const nothing = { firstElementChild: null, childNodes: [] };
  globalThis.document = { createElement: () => ({ content: nothing, set innerHTML(html) { written = html; } }) };
  const asked = [];
  const show = (mark, html, day) => {
    written = "";
    const data = inBytes({ mark, html, said: { "0000-00-00": day, " at any": "" }, parts: {} });
    const setTriggerValue = (...what) => asked.push(what);
    streamlitPanel({ data, parentElement: nothing, setStateValue: () => {}, setTriggerValue });
    return written;
  };
  const html = "<p>0000-00-00, 0000-00-00 at any</p>";
  assert.equal(show("first", html, "1956-10-19"), "<p>1956-10-19, 1956-10-19</p>");
  assert.equal(show("first", null, "$& 2"), "<p>$& 2, $& 2</p>");
  for (let number = 1; number < 16; number++) show(`other ${number}`, html, "");
  assert.equal(show("first", null, "1"), "<p>1, 1</p>");
  show("other 16", html, "");
  assert.deepEqual(asked, []);
  assert.equal(show("first", null, "1"), "");
  assert.deepEqual(asked, [["lacking", ["first"]]]);
  assert.equal(show("other 1", null, "1"), "<p>1, 1</p>");
});

test("Streamlit's panel comes as JSON in bytes, and Streamlit is told by it where the view comes to rest", () => {
  let written = "";
  const nothing = { firstElementChild: null, childNodes: [] };
  globalThis.document = { createElement: () => ({ content: nothing, set innerHTML(html) { written = html; } }) };
  const told = [];
  const data = inBytes({ mark: "いろは", html: `<p>択捉 «Итуруп»<!--${C}--></p>`, said: {}, parts: { [C]: "色丹" } });
  const setStateValue = (...what) => told.push(what);
  streamlitPanel({ data, parentElement: nothing, setStateValue, setTriggerValue: () => assert.fail("nothing is lacking") });
  assert.equal(written, "<p>択捉 «Итуруп»色丹</p>");
  const view = { date: "1956-10-19", with: null, island: null, lens: "offer", story: null, edition: null, revision: 2 };
  tellFeeder(view);
  assert.deepEqual(told, [["view", view]]);
});
