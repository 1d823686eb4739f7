import { formatProblem } from "../base/files/problem.ts";
import { counted } from "../base/text/counted.ts";
import { type Briefing, factsOf, passagesOf } from "./briefing/briefing.ts";
import { newestVersion } from "./briefing/schema.ts";
import { takeFromBriefings } from "./briefings-folder.ts";
import { appearancesIn, doubledPeople, mixedUpPeople } from "./same-people.ts";
import { embargoedUntil } from "./snapshots.ts";
import { readTakedowns } from "./takedowns-file.ts";
import { unseenIn } from "./unseen.ts";
import { appendSeals, missingBriefings, readSeals, type Seals, unsealedIn } from "./updates-file.ts";

/** The result of a check: lines to print, whether there are no problems, and how many briefings there are. */
export interface CheckReport {
  readonly lines: readonly string[];
  readonly ok: boolean;
  readonly folders: number;
}

/**
 * Checks every briefing of a folder, and every passage in it. An empty folder is a problem. If there are no problems and
 * `seals` is true, seals the new updates of commitments.
 */
export const checkBriefings = async (
  folder: string,
  { seals }: { readonly seals: boolean } = { seals: false },
): Promise<CheckReport> => {
  const [known, takedowns] = await Promise.all([readSeals(folder), readTakedowns(folder)]);
  const now = Temporal.Now.instant();
  const reading = await takeFromBriefings(folder, (briefing) => checked(briefing, known, now));
  const { taken: briefings, problems, folders } = reading;
  const lines = problems.map(formatProblem);
  if (briefings.length === 0 && problems.length === 0) {
    return {
      lines: [`${folder}: expected at least one folder with a briefing.yaml; there is none.`],
      ok: false,
      folders,
    };
  }
  const right = counted(briefings.length, "briefing");
  if (lines.length > 0) {
    const wrong = counted(lines.length, "problem");
    return { lines: [...lines, `${wrong}; ${right} without one.`], ok: false, folders };
  }
  const people = briefings.flatMap((briefing) => briefing.people);
  const slugs = new Set(briefings.map(({ slug }) => slug));
  const missing = missingBriefings((slug) => slugs.has(slug), known, new Set(takedowns.facts));
  const wrong = [...mixedUpPeople(people), ...missing];
  if (wrong.length > 0) {
    const lines = [...wrong, `${counted(wrong.length, "problem")} in ${right}.`];
    return { lines, ok: false, folders };
  }
  const drafts = briefings.filter(({ isDraft }) => isDraft).length;
  const embargoes = briefings.flatMap(({ slug, embargoedUntil: until }) =>
    until === null ? [] : [`${slug}: under embargo until ${until}.`],
  );
  const older = briefings.filter(({ isOlder }) => isOlder).map(({ slug }) => slug);
  const unsealed = briefings.flatMap((briefing) => briefing.unsealed);
  if (seals) await appendSeals(folder, unsealed);
  const organizations = briefings.flatMap((briefing) => briefing.organizations);
  const parts = [
    drafts === 0 ? right : `${right} (${counted(drafts, "draft")})`,
    counted(people.length, "person", "people"),
    counted(sum(briefings.map(({ facts }) => facts)), "fact"),
    counted(sum(briefings.map(({ passages }) => passages)), "passage"),
  ];
  return {
    lines: [
      ...briefings.flatMap(({ unseen }) => unseen),
      ...doubledPeople(people, new Map(organizations.map((each) => [each.id, each]))),
      ...embargoes,
      ...olderLine(older),
      ...sealLine(unsealed.length, seals),
      `${parts.join(", ")}, each found in its source.`,
    ],
    ok: true,
    folders,
  };
};

const olderLine = (slugs: readonly string[]): readonly string[] =>
  slugs.length === 0
    ? []
    : [
        `In an older version of the format: ${slugs.join(", ")}. npm run migrate writes version ${newestVersion}.`,
      ];

const sealLine = (count: number, isSealed: boolean): readonly string[] => {
  if (count === 0) return [];
  const updates = `${count} ${count === 1 ? "update of a commitment" : "updates of commitments"}`;
  if (isSealed) return [`${updates} ${count === 1 ? "was" : "were"} sealed.`];
  return [
    count === 1
      ? `${updates} is not sealed yet: npm run check -- --seal seals it, and from then on it cannot be changed.`
      : `${updates} are not sealed yet: npm run check -- --seal seals them, and from then on they cannot be changed.`,
  ];
};

/** What a check keeps of a briefing. */
const checked = (briefing: Briefing, known: Seals, now: Temporal.Instant) => {
  const facts = factsOf(briefing);
  return {
    slug: briefing.slug,
    isDraft: briefing.status === "draft",
    isOlder: briefing.version < newestVersion,
    embargoedUntil: embargoedUntil(briefing, now),
    // V8 makes a name a slice of its file, which would keep the whole file in memory. A copy is only as long as it is.
    people: structuredClone(appearancesIn(briefing)),
    organizations: structuredClone(briefing.organizations),
    facts: facts.length,
    passages: facts.flatMap(passagesOf).length,
    unseen: unseenIn(briefing),
    unsealed: unsealedIn(briefing, known),
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
