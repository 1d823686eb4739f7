import { expect, test } from "vitest";
import type { CommandAnswer } from "../../src/answer/answer.ts";
import type { Library } from "../../src/library/library.ts";
import { commitment, figure, office, story } from "../library/contradictions/story.ts";
import { libraryOf } from "../library.ts";
import { answerTo, textOf } from "./ask.ts";

const flood = libraryOf(
  story({ slug: "gazette" }, { ...figure(42), ...office("okafor", "Ann Okafor") }),
  story({ slug: "herald" }, { ...figure(57), ...office("lee", "Robin Lee") }),
);

const both = `SOURCES DISAGREE · 42 homes: flooded in Port Marlow (as of 19 Oct 2026)
  Sources disagree on this figure. Both are shown, with their passages and dates.
  │ as reported
    gazette, 19 Oct 2026 · /source gazette/homes

SOURCES DISAGREE · 57 homes: flooded in Port Marlow (as of 19 Oct 2026)
  Sources disagree on this figure. Both are shown, with their passages and dates.
  │ as reported
    herald, 19 Oct 2026 · /source herald/homes`;

test("/figures, /brief and /source show both figures, one after the other", async () => {
  expect(await textOf("/figures flood", "en", flood)).toContain(both);
  expect(await textOf("/brief gazette", "en", flood)).toContain(both);
  expect(await textOf("/source gazette", "en", flood)).toContain(both);
  const one = await textOf("/source gazette/homes", "en", flood);
  expect(one).toContain("SOURCES DISAGREE · 42 homes");
  expect(one).toContain("Sources disagree on this figure.");
  expect(one).toContain("│ as reported\n    herald, 19 Oct 2026 · /source herald/homes");
});

test("/who shows both holders of an office, and both dates of a commitment", async () => {
  expect(await textOf("/who Ann Okafor", "en", flood)).toBe(`Ann Okafor
==========

Mayor, City of Port Marlow · source of 19 Oct 2026

No statement of theirs is on record.

SOURCES DISAGREE · Mayor, City of Port Marlow, as of 19 Oct 2026
  Sources disagree on who has this office. Both are shown, with their passages and dates.
  │ as reported
    gazette, 19 Oct 2026 · /source gazette/role

SOURCES DISAGREE · Robin Lee: Mayor, City of Port Marlow, as of 19 Oct 2026
  Sources disagree on who has this office. Both are shown, with their passages and dates.
  │ as reported
    herald, 19 Oct 2026 · /source herald/role`);
  const dates = libraryOf(
    story({ slug: "gazette" }, commitment("The reports will be published.", "by 2026-11-20")),
    story({ slug: "herald" }, commitment("The reports will be published.", "by 2026-12-04")),
  );
  expect(await textOf("/who James Carter", "en", dates)).toContain("Sources disagree on this date.");
});

test("an answer rests on the briefing that contradicts it, and on no more if none does", async () => {
  const restsOn = async (library: Library) => {
    const answer: CommandAnswer = await answerTo("/source gazette/homes", "en", library);
    return answer.restsOn;
  };
  expect(await restsOn(flood)).toEqual({ briefings: ["gazette", "herald"], archive: false, embargoed: [] });
  const alone = libraryOf(story({ slug: "gazette" }, figure(42)));
  expect(await restsOn(alone)).toEqual({ briefings: ["gazette"], archive: false, embargoed: [] });
});
