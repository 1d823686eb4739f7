import { expect, test } from "vitest";
import { sayings } from "../../commands/town.ts";
import { libraryOf } from "../../library.ts";

const { people } = libraryOf(
  sayings("people", "2026-05-04", [
    { id: "ashdown", name: "Robert Ashdown" },
    { id: "okafor", name: "Katherine Okafor" },
    { id: "liz-grant", name: "Liz Grant" },
    { id: "stone-alexander", name: "Alexander Stone" },
    { id: "stone-alexandra", name: "Alexandra Stone" },
    { id: "garcia", name: "José Luis García" },
    { id: "hill", name: "Bob Hill" },
    { id: "robert-hill", name: "Robert Hill" },
  ]),
).names;

test.each([
  ["Bob Ashdown", { matches: "one", id: "ashdown", assumed: true }],
  ["Kate Okafor", { matches: "one", id: "okafor", assumed: true }],
  ["Elizabeth Grant", { matches: "one", id: "liz-grant", assumed: true }],
  ["Pepe García", { matches: "one", id: "garcia", assumed: true }],
  ["Sandy Stone", { matches: "one", id: "stone-alexander", assumed: true }],
  ["Alex Stone", { matches: "several", ids: ["stone-alexander", "stone-alexandra"] }],
  // His own name, although another man’s is a form of it.
  ["Bob Hill", { matches: "one", id: "hill", assumed: false }],
  ["Bill Ashdown", { matches: "none" }],
])("a short form of a given name finds its person, with the surname: %s", (typed, found) => {
  expect(people.search(typed)).toMatchObject(found);
});

test("a short form alone finds no person", () => {
  expect(people.search("Kathy").matches).toBe("none");
});
