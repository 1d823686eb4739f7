import { z } from "zod";
import { draftsFor } from "../../ask/access/embargoed-drafts.ts";
import { localize } from "../../base/language/language.ts";
import { within } from "../../base/time/clock.ts";
import type { Drafts } from "../../drafts/drafts.ts";
import { sayAdded } from "../../drafts/review/decisions/add-sentences.ts";
import { withContradictedItems } from "../../drafts/review/decisions/contradicted-items.ts";
import type { Decider } from "../../drafts/review/decisions/decide.ts";
import { decisionSchema } from "../../drafts/review/decisions/decision.ts";
import { withActorOnRecord } from "../../drafts/review/decisions/new-actor.ts";
import { withNotesIn } from "../../drafts/review/decisions/note-language.ts";
import type { Library } from "../../library/library.ts";
import { idsIn } from "../../library/names/names.ts";
import { spellings } from "../../library/names/proper-names.ts";
import type { Store } from "../../store/store.ts";
import { inWords } from "./in-words.ts";
import { changeQueue, queueForPage } from "./queue-api.ts";
import { answerRecord, type RecordAsk } from "./record-api.ts";
import type { Session } from "./sign-in.ts";
import { dayInWords, publisherInWords } from "./source-words.ts";

/** The parts of the bot that the page's API uses. */
export interface DeskData {
  readonly drafts: Drafts;
  /** The library without embargoed briefings. */
  library(): Library;
  /** Null while the database is not open. Then the page cannot save decisions. */
  store(): Promise<Store | null>;
  now(): Temporal.Instant;
  readonly needsSecond: boolean;
  /** Runs the commands with which editors correct facts on record. */
  readonly ask: RecordAsk;
  /** The name of a person by their address (`slack:T123/U123`); null if it is unknown. Never rejects. */
  nameOf(address: string): Promise<string | null>;
  /** Called when an editor took or declined a draft, so that the desk's channel shows it. */
  onQueueChanged(): void;
}

export interface ApiAnswer {
  readonly status: number;
  readonly value: unknown;
  /** The slug of the draft that the request changed; empty for the queue. */
  readonly changed?: string;
}

const answer = (status: number, value: unknown): ApiAnswer => ({ status, value });
const notFound = answer(404, { problem: "nothing" });

const mostFound = 8;

/** The page shows the addresses of people whose names take longer. */
const mostNamingMs = 500;

/** Answers the page's requests with the data that the signed-in editor may see. */
export const createApi = (data: DeskData) => {
  const draftsOf = ({ editor }: Session): Drafts =>
    draftsFor(
      data.drafts,
      data.now(),
      () => editor.isCleared(),
      true,
      () => {},
    );

  /** The names of people, by address. A slow platform does not delay the page. */
  const namesOf = async (
    addresses: readonly (string | null)[],
  ): Promise<Readonly<Record<string, string>>> => {
    const known = [...new Set(addresses)].filter((address) => address !== null);
    const named = await within(
      Promise.all(known.map(async (address) => [address, await data.nameOf(address)] as const)),
      mostNamingMs,
    );
    return Object.fromEntries(
      (named ?? []).flatMap(([address, name]) => (name === null ? [] : [[address, name]])),
    );
  };

  return {
    async queue(session: Session): Promise<ApiAnswer> {
      const store = await data.store();
      const queue = await queueForPage(draftsOf(session), store, session.editor.language, data.now());
      return answer(200, { ...queue, names: await namesOf(queue.drafts.map(({ by }) => by)) });
    },
    async changeQueue(body: unknown, session: Session): Promise<ApiAnswer> {
      const store = await data.store();
      if (store === null) return answer(503, { problem: "database" });
      const by = { at: data.now(), who: session.editor.address, channel: null };
      const { status, value } = await changeQueue(body, draftsOf(session), store, by);
      if ("state" in value) {
        const named = { ...value, names: await namesOf([value.by]) };
        if (status !== 200) return answer(status, named);
        data.onQueueChanged();
        return { status, value: named, changed: "" };
      }
      return answer(status, value);
    },
    async draft(slug: string, session: Session): Promise<ApiAnswer> {
      const drafts = draftsOf(session);
      const read = await drafts.read(slug);
      if (read.found === "problems") return answer(422, { problem: "problems", problems: read.problems });
      if (read.found !== "briefing") return notFound;
      const review = await drafts.review(read);
      if (review === null) return notFound;
      const { editor } = session;
      const { language } = editor;
      const shown = withContradictedItems(review, read.briefing, data.library(), language);
      const items = withNotesIn(shown.items, language).map((item) => ({
        ...item,
        inWords: inWords(item, language),
      }));
      const sources = shown.sources.map((source) => ({
        ...source,
        publisher: publisherInWords(language, source.publisher),
      }));
      const names = await namesOf([shown.firstApproval, ...items.map(({ decided }) => decided?.by ?? null)]);
      return answer(200, { ...shown, items, sources, names, mayEmbargo: await editor.isCleared() });
    },
    /** Identifies the state that a draft has now. Null if the editor may not follow its changes, which requires the right to read it. */
    async state(slug: string, session: Session): Promise<string | null> {
      if (slug === "") return "here";
      const read = await draftsOf(session).read(slug);
      if (read.found === "nothing") return null;
      return read.found === "briefing" ? read.version : "unreadable";
    },
    async decide(slug: string, body: unknown, session: Session): Promise<ApiAnswer> {
      const parsed = decisionSchema.safeParse(body);
      if (!parsed.success) return answer(400, { problem: "request" });
      const store = await data.store();
      if (store === null) return answer(503, { problem: "database" });
      const { address: by, language } = session.editor;
      const decider: Decider = {
        by,
        at: data.now().toString({ smallestUnit: "second" }),
        language,
        needsSecond: data.needsSecond,
      };
      const outcome = await draftsOf(session).decide(
        slug,
        withActorOnRecord(parsed.data, data.library()),
        decider,
        { audit: store.audit, by: { at: data.now(), who: by, channel: null } },
      );
      switch (outcome.decided) {
        case "nothing":
          return notFound;
        case "yes": {
          const { data: made } = parsed;
          const said = made.do === "add-sentences" ? sayAdded(made.pasted, outcome.keys, language) : null;
          return { status: 200, value: { keys: outcome.keys, said }, changed: slug };
        }
        case "changed":
          return answer(409, outcome);
        case "invalid":
          return answer(422, outcome);
        default:
          return outcome satisfies never;
      }
    },
    askRecord: (body: unknown, session: Session): Promise<ApiAnswer> =>
      answerRecord(body, session.editor, data.ask),
    record(query: URLSearchParams, session: Session): ApiAnswer {
      const asked = z
        .object({ type: z.enum(["person", "organization"]), name: z.string().min(1).max(200) })
        .safeParse(Object.fromEntries(query));
      if (!asked.success) return answer(400, { problem: "request" });
      return answer(200, { found: onRecord(data.library(), asked.data.type, asked.data.name, session) });
    },
  };
};

/** The people or organizations on record with a name, each with its roles, to tell namesakes apart. */
const onRecord = (library: Library, type: "person" | "organization", name: string, session: Session) => {
  const { language } = session.editor;
  const index = type === "person" ? library.names.people : library.names.organizations;
  const match = index.search(name);
  const ids = match.matches === "none" ? match.closest : idsIn(match);
  return ids.slice(0, mostFound).flatMap((id) => {
    const person = library.people.get(id);
    const entity = person ?? library.organizations.get(id);
    if (entity === undefined) return [];
    return [
      {
        id,
        name: localize(entity.names, language),
        spellings: spellings(entity),
        roles: (person?.roles ?? []).slice(0, 3).map((role) => ({
          title: localize(role.title, language),
          asOf: dayInWords(language, role.asOf),
          passage: role.passages[0].exact,
          publisher: role.passages[0].source.publisher,
        })),
      },
    ];
  });
};
