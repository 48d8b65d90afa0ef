/** Date arithmetic: days are whole, years keep their day, typed dates are checked, Julian dates are right. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addYears, dayInWords, dayNumber, exactDay, isoDay, julianInWords, lastAtMost } from "../../dashboard/words/days.js";
import { typedDay } from "../../dashboard/words/typed_day.js";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const ENGLISH = { months: MONTHS, pattern: "{day} {month} {year}", eras: [] };
const RUSSIAN = {
  months: ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
  alone: ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
  pattern: "{day} {month} {year}\u202fг.",
  eras: [],
};
const JAPANESE = {
  months: MONTHS.map((_, at) => `${at + 1}月`),
  pattern: "{year}年{number}月{day}日",
  eras: [["令和", "2019-05-01", 2019], ["平成", "1989-01-08", 1989], ["昭和", "1926-12-25", 1926], ["大正", "1912-07-30", 1912], ["明治", "1873-01-01", 1868]],
};

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

test("a link's day is written in one way only", () => {
  assert.equal(isoDay(exactDay("1956-10-19")), "1956-10-19");
  for (const wrong of ["", "1956", "1956-10", "1956-1-9", "1956-02-30", "1956/10/19", " 1956-10-19", "１９５６-10-19"]) {
    assert.equal(exactDay(wrong), null, wrong);
  }
});

test("a day, a month or a year can be typed in the forms that people and the page itself use", () => {
  const read = (typed, dates, day) => assert.equal(isoDay(typedDay(typed, dates) ?? assert.fail(typed)), day, typed);
  for (const dates of [ENGLISH, JAPANESE, RUSSIAN]) {
    for (const typed of ["1956-10-19", "1956/10/19", "1956.10.19", "19.10.1956", "１９５６－１０－１９", "1956年10月19日", "1956年10月19日（昭和31年）"]) {
      read(typed, dates, "1956-10-19");
    }
    for (const typed of [" 1956-10 ", "1956/10", "10.1956", "1956年10月"]) read(typed, dates, "1956-10-01");
    for (const typed of ["1956", "１９５６", "1956年"]) read(typed, dates, "1956-01-01");
    for (const typed of ["1956-1-9", "1956-01-9", "9.1.1956"]) read(typed, dates, "1956-01-09");
  }
  for (const typed of ["19 October 1956", "19 october 1956", "19 Oct 1956", "19 Oct. 1956", "October 19, 1956"]) read(typed, ENGLISH, "1956-10-19");
  for (const typed of ["October 1956", "oct 1956"]) read(typed, ENGLISH, "1956-10-01");
  for (const typed of ["19 октября 1956 г.", "19 октября 1956\u202fг.", "19 Октября 1956 года", "19 окт. 1956", "19.10.1956 г."]) {
    read(typed, RUSSIAN, "1956-10-19");
  }
  for (const typed of ["октябрь 1956 г.", "октября 1956"]) read(typed, RUSSIAN, "1956-10-01");
  for (const typed of ["май 1945", "мая 1945"]) read(typed, RUSSIAN, "1945-05-01");
});

test("every day is read back as the page prints it, in each language", () => {
  for (const dates of [ENGLISH, JAPANESE, RUSSIAN]) {
    for (let day = dayNumber("1855-01-01"); day < dayNumber("2030-01-01"); day += 1) {
      assert.equal(typedDay(dayInWords(day, dates), dates), day);
    }
  }
});

test("a Japanese era counts from its first day to its last", () => {
  const read = (typed) => typedDay(typed, JAPANESE);
  assert.equal(isoDay(read("昭和31年10月19日")), "1956-10-19");
  assert.equal(isoDay(read("昭和３１年１０月")), "1956-10-01");
  assert.equal(isoDay(read("平成元年")), "1989-01-08");
  assert.equal(isoDay(read("昭和64年1月7日")), "1989-01-07");
  assert.equal(isoDay(read("明治38年9月5日")), "1905-09-05");
  for (const none of ["昭和64年1月8日", "昭和70年", "明治5年1月1日", "昭和31年2月30日"]) assert.equal(read(none), NaN, none);
  for (const wrong of ["昭和", "慶応3年", "31年10月19日"]) assert.equal(read(wrong), null, wrong);
  assert.equal(typedDay("昭和31年10月19日", ENGLISH), null);
});

test("a day that does not exist is told from what is no date", () => {
  for (const none of ["1956-02-30", "1956-13", "1956-00-10", "31.11.1956", "30 February 1956", "1956年2月30日"]) {
    assert.equal(typedDay(none, ENGLISH), NaN, none);
  }
  const wrongs = ["", "19561019", "year", "yesterday", "1956-10-19T00:00", "19/10/1956", "10/19/1956", "1956-10/19", "19 Ju 1956", "19 Octobre 1956", "19 Ma 1956", "Jan 5 Feb 1956", "5 Jan 6 1956", "56", "-1956"];
  for (const wrong of wrongs) assert.equal(typedDay(wrong, ENGLISH), null, wrong);
});

test("the last value not above another is found, or none", () => {
  assert.equal(lastAtMost([], 3), -1);
  assert.equal(lastAtMost([5, 5, 7], 4), -1);
  assert.equal(lastAtMost([5, 5, 7], 5), 1);
  assert.equal(lastAtMost([5, 5, 7], 100), 2);
  assert.equal(lastAtMost([-Infinity, 5], 0), 0);
});

test("Julian dates are those on the treaties, and end in 1918", () => {
  const dates = { ...ENGLISH, julian: { until: "1918-02-14", says: "{date}" } };
  const julian = (iso) => julianInWords(dayNumber(iso), dates);
  assert.equal(julian("1855-02-07"), "26 January 1855"); // Treaty of Shimoda
  assert.equal(julian("1875-05-07"), "25 April 1875"); // Treaty of St Petersburg
  assert.equal(julian("1905-09-05"), "23 August 1905"); // Treaty of Portsmouth
  assert.equal(julian("1918-02-13"), "31 January 1918");
  assert.equal(julian("1918-02-14"), "");
  assert.equal(julianInWords(dayNumber("1855-02-07"), { ...ENGLISH, julian: null }), "", "nobody counted by it");
});

test("days in words, in each language's form", () => {
  assert.equal(dayInWords(dayNumber("1956-10-19"), ENGLISH), "19 October 1956");
  assert.equal(dayInWords(dayNumber("1956-10-19"), RUSSIAN), "19 октября 1956\u202fг.");
  assert.equal(dayInWords(dayNumber("1872-12-31"), JAPANESE), "1872年12月31日");
  assert.equal(dayInWords(dayNumber("1873-01-01"), JAPANESE), "1873年1月1日（明治6年）");
  assert.equal(dayInWords(dayNumber("1956-10-19"), JAPANESE), "1956年10月19日（昭和31年）");
  assert.equal(dayInWords(dayNumber("1989-01-07"), JAPANESE), "1989年1月7日（昭和64年）");
  assert.equal(dayInWords(dayNumber("1989-01-08"), JAPANESE), "1989年1月8日（平成元年）");
});
