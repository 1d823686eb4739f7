import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { dueOf } from "../../src/digests/news/changes.ts";
import { readBriefings } from "../../src/library/briefings-folder.ts";
import { checkBriefings } from "../../src/library/check.ts";
import { createLibrary } from "../../src/library/create-library.ts";
import { statementsIn } from "../library.ts";

const folder = fileURLToPath(new URL("briefings", import.meta.url));
const library = createLibrary((await readBriefings(folder)).briefings);

/** Ways to say that something is not so. */
const negation = /\b(?:not|no|never)\b|\bne\b|\bn’|\baucun|không/iu;

describe("the briefings of the twelve articles", () => {
  test("pass the check, in the newest version", async () => {
    expect(await checkBriefings(folder)).toMatchObject({
      lines: ["12 briefings, 41 people, 178 facts, 190 passages, each found in its source."],
      ok: true,
    });
  });

  test("are reviewed, and name every publisher", () => {
    expect(library.briefings).toHaveLength(12);
    const publishers = library.briefings.flatMap(({ sources }) => sources.map(({ publisher }) => publisher));
    expect([...new Set(publishers)].sort()).toEqual([
      "Báo Bình Minh",
      "Eastvale Observer",
      "Harwick Courier",
      "La Dépêche du Nord",
      "Lansbury Press",
      "Le Quotidien de l’Ouest",
      "The Meridian Post",
    ]);
  });

  test("have each topic in four languages", () => {
    const languages = [...library.topics.values()].map(({ names }) => Object.keys(names).sort().join(" "));
    expect([...new Set(languages)]).toEqual(["en es fr vi"]);
  });

  test("say of each denial what is not so, with its negation in every language", () => {
    const denials = statementsIn(library).filter(({ kind }) => kind === "denial");
    const bare = denials.flatMap(({ text }) => Object.values(text)).filter((words) => !negation.test(words));
    expect([denials.map(({ reference }) => reference).sort(), bare]).toEqual([
      [
        "cau-van-hai/khong-no-nha-thau",
        "custody-death/nothing-hidden",
        "eastvale-wards/not-for-private-patients",
        "harwick-housing/no-deal-with-norland",
        "logement-saint-aubin/aucun-accord-brevant",
        "night-trains/kwon-rejects",
        "night-trains/odgers-did-not-block",
        "oster-dam/no-budget-cut",
        "urgences-valmont/pas-de-fermeture",
      ],
      [],
    ]);
  });

  test("have every promise that has a date, as exact as its source is", () => {
    const dates = statementsIn(library).flatMap(({ kind, reference, due }) =>
      kind === "commitment" && due !== undefined ? [[due.endsOn, due.text, reference]] : [],
    );
    expect(dates.toSorted().map((each) => each.slice(1))).toEqual([
      ["by 2026-11-19", "oster-dam/pay-households"],
      ["by 2026-11-22", "oster-dam/publish-report"],
      ["by 2026-11-23", "custody-death/independent-reviewer"],
      ["by 2026-11-29", "urgences-valmont/visite-du-ministre"],
      ["before 2026-12-25", "school-meals/sign-measure"],
      ["by 2026", "urgences-valmont/douze-recrutements"],
      ["2027-01", "eastvale-wards/close-wards"],
      ["2027-02", "custody-death/findings-in-february"],
      ["before 2027-03-31", "charbon-brimont/fermeture-brimont"],
      ["2027-Q1", "bai-rac-dong-khe/dong-cua-bai-rac"],
      ["2027-spring", "harwick-housing/start-at-carden-yard"],
      ["before 2027-06-30", "cau-van-hai/thong-xe"],
      ["2027-09", "hoc-phi-ha-phong/mien-hoc-phi"],
      ["2027-09", "school-meals/free-meals"],
      ["2027-09", "school-meals/no-child-asked"],
      ["by 2027-12", "night-trains/night-trains-return"],
      ["by 2028", "logement-saint-aubin/logements-2028"],
      ["by 2030", "harwick-housing/homes-by-2030"],
    ]);
  });

  test("have what is overdue on a day", () => {
    const today = Temporal.PlainDate.from("2026-11-23");
    const overdue = statementsIn(library).filter(
      (statement) => dueOf(statement, today)?.status === "overdue",
    );
    expect(overdue.map(({ reference }) => reference).sort()).toEqual([
      "oster-dam/pay-households",
      "oster-dam/publish-report",
    ]);
  });
});
