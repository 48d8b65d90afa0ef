/** Date arithmetic: days are whole, years keep their day, typed dates are checked, Julian dates are right. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addYears, dayInWords, dayNumber, isoDay, julianInWords, lastAtMost, typedDay } from "../../dashboard/assets/days.js";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const ENGLISH = { months: MONTHS, pattern: "{day} {month} {year}", eras: [] };

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
  const julian = (iso) => julianInWords(dayNumber(iso), ENGLISH, "{date}");
  assert.equal(julian("1855-02-07"), "26 January 1855"); // Treaty of Shimoda
  assert.equal(julian("1875-05-07"), "25 April 1875"); // Treaty of St Petersburg
  assert.equal(julian("1905-09-05"), "23 August 1905"); // Treaty of Portsmouth
  assert.equal(julian("1918-02-13"), "31 January 1918");
  assert.equal(julian("1918-02-14"), "");
});

test("days in words, in each language's form", () => {
  assert.equal(dayInWords(dayNumber("1956-10-19"), ENGLISH), "19 October 1956");
  assert.equal(dayInWords(dayNumber("1956-10-19"), { ...ENGLISH, pattern: "{day} {month} {year} г." }), "19 October 1956 г.");
  const japanese = {
    months: MONTHS,
    pattern: "{year}年{number}月{day}日",
    eras: [["平成", "1989-01-08", 1989], ["昭和", "1926-12-25", 1926], ["明治", "1873-01-01", 1868]],
  };
  assert.equal(dayInWords(dayNumber("1872-12-31"), japanese), "1872年12月31日");
  assert.equal(dayInWords(dayNumber("1873-01-01"), japanese), "1873年1月1日（明治6年）");
  assert.equal(dayInWords(dayNumber("1956-10-19"), japanese), "1956年10月19日（昭和31年）");
  assert.equal(dayInWords(dayNumber("1989-01-07"), japanese), "1989年1月7日（昭和64年）");
  assert.equal(dayInWords(dayNumber("1989-01-08"), japanese), "1989年1月8日（平成元年）");
});
