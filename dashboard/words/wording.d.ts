/** The interface's messages that modules get, part by part. Written by `python -m dashboard.words` from wording.py. */

import type { Message } from "./filled.js";

export type CardWording = {
  toDay: string;
  toBeginning: string;
  full: string;
  facts: string;
  close: string;
  several: Message<"count">;
  state: Message<"island" | "state">;
  since: Message<"begin">;
  until: Message<"end">;
  between: Message<"begin" | "end">;
  before: string;
  allGroups: string;
  comma: string;
};

export type MapWording = {
  failed: string;
  map: string;
  lens: string;
  attribution: string;
  card: CardWording;
  firstVisit: {
    hint: string;
    reading: string;
    close: string;
  };
  all: string;
  allTitle: string;
  region: string;
  regionTitle: string;
  goTo: string;
  zoomIn: string;
  zoomOut: string;
  legend: string;
  locator: string;
  scale: {
    scale: string;
    km: string;
    mi: string;
    toMiles: string;
    toKilometres: string;
  };
  wheel: string;
  context: {
    paler: string;
    unrecorded: string;
    otherLand: string;
    showLines: string;
    line: Message<"by" | "name" | "year">;
    lineShort: Message<"name" | "year">;
    region: Message<"administration" | "name">;
  };
};

export type ListsWording = {
  events: string;
  changes: string;
  lists: string;
  find: string;
  island: string;
  kind: string;
  party: string;
  from: string;
  to: string;
  year: string;
  any: string;
  onlyChanges: string;
  count: Message<"all" | "some">;
  thinned: Message<"all" | "some">;
  clear: string;
  more: string;
  full: string;
  place: string;
  allGroups: string;
  comma: string;
  semicolon: string;
  table: string;
  dates: import("./days.js").Dates;
  day: Message<"day" | "parts">;
  group: Message<"administration" | "islands" | "offer" | "offerName" | "positions" | "talks" | "talksName">;
  held: Message<"status" | "who">;
  all: string;
  offer: string;
  talks: string;
  withLaw: Message<"law" | "offer">;
  underControl: Message<"control" | "who">;
  columns: {
    island: string;
    when: string;
    title: string;
    kind: string;
    islands: string;
    changed: string;
    administration: string;
    claims: string;
    offer: string;
    talks: string;
    evidence: string;
  };
  changed: {
    administration: string;
    claims: string;
    offer: string;
    talks: string;
    law: string;
  };
  chooseFirst: string;
  before: string;
  noPosition: string;
};

export type TimelineWording = {
  timeline: string;
  previousChange: string;
  previousChangeTitle: string;
  nextChange: string;
  nextChangeTitle: string;
  play: string;
  pause: string;
  speed: string;
  range: string;
  all: string;
  card: CardWording;
  bands: string;
  changeMeans: string;
  eventMeans: string;
  narrower: string;
  wider: string;
  previous: string;
  previousTitle: string;
  next: string;
  nextTitle: string;
  date: string;
  dateHint: string;
  go: string;
  today: string;
  badDate: string;
  noSuchDay: string;
  outside: Message<"first" | "last">;
  lastEvent: Message<"title" | "written">;
  aroundNow: Message<"title" | "written">;
  noEvent: string;
  spoken: Message<"date" | "said">;
  dates: import("./days.js").Dates;
  second: {
    name: string;
    compare: string;
    compareTitle: string;
    remove: string;
    both: string;
    keys: string;
    different: Message<"parts">;
    around: Message<"parts">;
    alike: string;
    part: Message<"what" | "where">;
    told: {
      administration: string;
      claims: string;
      offer: string;
      talks: string;
      law: string;
    };
    regions: string;
    lines: string;
    comma: string;
  };
  filtered: Message<"some">;
  thinned: Message<"all" | "some">;
  clear: string;
  keys: string;
};

export type PanelWording = {
  name: string;
  more: string;
  inList: string;
  toMap: string;
  catchingUp: string;
  offline: string;
};

export type GuideWording = {
  failed: string;
  close: string;
};

export type SentenceWording = {
  what: string;
  alike: Message<"administered" | "claimed" | "what">;
  partly: Message<"each" | "shared" | "what">;
  apart: Message<"each" | "what">;
  both: Message<"administered" | "claimed">;
  some: Message<"names" | "says">;
  others: Message<"says">;
  comma: string;
  semicolon: string;
};

export type TitlesWording = {
  page: string;
  where: Message<"day" | "where">;
  both: Message<"one" | "other">;
  named: Message<"name" | "view">;
  name: string;
};

export type CiteWording = {
  name: string;
  allGroups: string;
  title: Message<"day" | "island" | "lens">;
  both: Message<"one" | "other">;
  of: Message<"name" | "title">;
  date: string;
  edition: string;
  link: string;
  copied: string;
  notCopied: string;
  saved: Message<"name">;
  notDrawn: string;
  credit: Message<"edition" | "work">;
  sentence: Message<"author" | "day" | "link" | "note" | "title" | "version" | "work" | "year">;
};

export type PaperWording = {
  imprint: Message<"day" | "link" | "version">;
};
