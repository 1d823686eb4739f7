import { expect, test } from "vitest";
import {
  outgoingForm,
  outgoingOnce,
  outgoingText,
  outgoingValue,
} from "../../../src/platforms/shared/outgoing.ts";

test("every text of a payload is cleaned, however deep, and each separately", () => {
  expect(
    outgoingValue({
      a: ["\u202ex", { b: "\u001b[2J", c: 1, d: null }],
      e: "\u2068open",
      f: "close\u2069",
      g: true,
    }),
  ).toEqual({ a: ["x", { b: "\ufffd[2J", c: 1, d: null }], e: "open", f: "close", g: true });
});

test("a payload that is sent again is cleaned once", () => {
  const payload = { text: "\u202ex" };
  const cleaned = outgoingOnce(payload);
  expect([cleaned, outgoingOnce(payload) === cleaned, outgoingOnce("\u202ey")]).toEqual([
    { text: "x" },
    true,
    "y",
  ]);
});

test("JSON is parsed, so that its escapes are found and the result is valid JSON", () => {
  const payload = { text: 'say "\u0007" \u202e', more: ["\u2068א\u2069"] };
  expect(JSON.parse(outgoingText(JSON.stringify(payload)))).toEqual({
    text: 'say "\ufffd" ',
    more: ["\u2068א\u2069"],
  });
  expect(outgoingText("{no JSON \u202e\u0007")).toBe("{no JSON \ufffd");
  expect(outgoingText('{"as":  "it is"}')).toBe('{"as":  "it is"}');
});

test("a form and the names of its files are cleaned, but not the content of the files", async () => {
  const form = new FormData();
  form.append("payload_json", JSON.stringify({ content: "\u202eton" }));
  form.append("files[0]", new Blob(["\u202e"]), "draft\u202elmth.exe");
  const contained = outgoingForm(form);
  const file = contained.get("files[0]");
  expect([
    contained.get("payload_json"),
    file instanceof File ? [file.name, await file.text()] : file,
  ]).toEqual(['{"content":"ton"}', ["draftlmth.exe", "\u202e"]]);
});
