/** Date arithmetic: days are whole, years keep their day, typed dates are checked, Julian dates are right. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addYears, dayInWords, dayNumber, isoDay, julianInWords, lastAtMost, typedDay } from "../../dashboard/assets/days.js";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

test("every day from 1643 to 2030 is one after the day before, and reads back", () => {
  const first = dayNumber("1643-01-01");
  const last = dayNumber("2030-12-31");
  for (let day = first; day <= last; day += 1) assert.equal(dayNumber(isoDay(day)), day);
  assert.equal(last - first, 141_713);
});

test("a year on is the same day, 29 February becomes 28", () => {
  assert.equal(isoDay(addYears(dayNumber("1956-10-19"), 1)), "1957-10-19");
  assert.equal(isoDay(addYears(dayNumber("1956-02-29"), 1)), "1957-02-28");
  assert.equal(isoDay(addYears(dayNumber("1956-02-29"), -4)), "1952-02-29");
});

test("a day, a month or a year can be typed, nothing else", () => {
  assert.equal(isoDay(typedDay("1956-10-19")), "1956-10-19");
  assert.equal(isoDay(typedDay(" 1956-10 ")), "1956-10-01");
  assert.equal(isoDay(typedDay("1956")), "1956-01-01");
  for (const wrong of ["", "1956-02-30", "1956-13", "19561019", "1956-1-1", "year", "1956-10-19T00:00"]) {
    assert.equal(typedDay(wrong), null, wrong);
  }
});

test("the last value not above another is found, or none", () => {
  assert.equal(lastAtMost([], 3), -1);
  assert.equal(lastAtMost([5, 5, 7], 4), -1);
  assert.equal(lastAtMost([5, 5, 7], 5), 1);
  assert.equal(lastAtMost([5, 5, 7], 100), 2);
  assert.equal(lastAtMost([-Infinity, 5], 0), 0);
});

test("Julian dates are those on the treaties, and end in 1918", () => {
  const julian = (iso) => julianInWords(dayNumber(iso), MONTHS, "{date}");
  assert.equal(julian("1855-02-07"), "26 January 1855"); // Treaty of Shimoda
  assert.equal(julian("1875-05-07"), "25 April 1875"); // Treaty of St Petersburg
  assert.equal(julian("1905-09-05"), "23 August 1905"); // Treaty of Portsmouth
  assert.equal(julian("1918-02-13"), "31 January 1918");
  assert.equal(julian("1918-02-14"), "");
});

test("days in words", () => assert.equal(dayInWords(dayNumber("1956-10-19"), MONTHS), "19 October 1956"));
