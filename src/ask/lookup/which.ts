import type { Block, CommandAnswer } from "../../answer/answer.ts";
import {
  labelled,
  labelOfActor,
  nameOf,
  newestRole,
  type Reader,
  roleLine,
} from "../../answer/fact-lines.ts";
import { words } from "../../answer/words.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { strong } from "../../base/text/inline.ts";
import type { NameIndex, NameMatch } from "../../library/names/names.ts";
import { idsOfJoined, searchInWays } from "../questions/joined-names.ts";
import { questionWordsOf } from "../questions/known-question-words.ts";
import { joinedParts } from "../questions/names-and-words.ts";
import { askToChoose, type NameCandidate, readAsBlocks } from "./candidates.ts";
import { listHolders, sortHolders } from "./holders.ts";
import { type NameSearch, nothingFound } from "./nothing-found.ts";

const sayJoined = messagesOf("ask", "lookup/joined");

/** A name that a person typed, and the index in which it is searched. */
export interface Search<Entity> extends NameSearch {
  readonly index: NameIndex;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Whether an office lists all who hold or held it. Otherwise it means the only one who holds it. */
  readonly listsHolders?: boolean;
}

/**
 * The one that was found; otherwise an answer that asks which one is meant, or says that there is none. `readAs` says what was
 * assumed, for the start of the answer; it is empty if nothing was.
 */
export type FoundEntity<Entity> =
  | { readonly found: true; readonly entity: Entity; readonly readAs: readonly Block[] }
  | { readonly found: false; readonly answer: CommandAnswer };

/** The answer about what was found. It begins with what was assumed. */
export const answerAbout = <Entity>(
  found: FoundEntity<Entity>,
  describe: (entity: Entity) => CommandAnswer,
): CommandAnswer => {
  if (!found.found) return found.answer;
  const answer = describe(found.entity);
  return { ...answer, blocks: [...found.readAs, ...answer.blocks] };
};

/** Finds what a name means. Never guesses: the answer says what was assumed. */
export const findWhich = <Entity>(search: Search<Entity>, reader: Reader): FoundEntity<Entity> => {
  const found = (id: string, readAs: readonly Block[]): FoundEntity<Entity> => {
    const entity = search.entities.get(id);
    if (entity === undefined) throw new Error(`The index names ${id}, which is not in the library.`);
    return { found: true, entity, readAs };
  };
  const typed = search.index.search(search.query);
  const isName = typed.matches === "one" || typed.matches === "several";
  const { ways, match } = isName
    ? { ways: [search.query], match: typed }
    : searchInWays(search.query, search.index);
  const joined = isOneTitle(match, reader) ? null : idsOfJoined(search.query, search.index);
  if (joined !== null)
    return {
      found: false,
      answer: askToChoose(
        sayJoined(reader.language, "joined", { query: search.query }),
        joined,
        search.present,
        reader,
      ),
    };
  switch (match.matches) {
    case "one": {
      const { id, assumed, others } = match;
      const isSaid = assumed || others.length > 0;
      return found(id, isSaid ? readAsBlocks(search.present(id), others.map(search.present), reader) : []);
    }
    case "several":
      return {
        found: false,
        answer: askToChoose(
          words(reader.language, "several", { query: search.query }),
          match.ids,
          search.present,
          reader,
          match.isCut,
        ),
      };
    case "holders": {
      const sorted = sortHolders(ways, match.holders, reader);
      const { holding, former, similar } = sorted;
      const [only, another] = search.listsHolders === true ? [...holding, ...former] : holding;
      if (only === undefined || another !== undefined)
        return {
          found: false,
          answer: listHolders(
            search.query,
            { ...sorted, isCut: match.isCut === true },
            search.present,
            reader,
          ),
        };
      const others = [...former, ...similar].map(({ person }) => person);
      const candidates = [...new Set(others)].map(search.present);
      return found(only.person, readAsBlocks(search.present(only.person), candidates, reader));
    }
    case "none":
      return { found: false, answer: nothingFound(search, match.closest, reader) };
    default:
      return match satisfies never;
  }
};

/** Whether a match is one name, or a title with “and” in it: the minister of information and communications. */
const isOneTitle = (match: NameMatch, { library, language }: Reader): boolean => {
  if (match.matches === "none") return false;
  if (match.matches !== "holders") return !("assumed" in match && match.assumed);
  return match.holders.every(({ role }) => {
    const fact = library.facts.get(role);
    const titles = fact?.type === "role" ? Object.values(fact.title) : [];
    return titles.some((title) => joinedParts(title, questionWordsOf(language)).length > 1);
  });
};

/** A person or organization as a candidate: name, newest role and its date. `lineOf` makes the command for it. */
export const presentActor =
  (lineOf: (id: string) => string, reader: Reader) =>
  (id: string): NameCandidate => {
    const role = newestRole(id, reader);
    const name = nameOf(id, reader);
    return {
      content:
        role === undefined ? [strong(name)] : labelled(name, reader.language, ...roleLine(role, reader)),
      label: labelOfActor(id, reader),
      name,
      line: lineOf(id),
    };
  };

/** The same with the command `/who` or `/org`. */
export const presentKnown = (id: string, reader: Reader): NameCandidate => {
  const ask = reader.library.people.has(id) ? "who" : "org";
  return presentActor((known) => `${ask} ${known}`, reader)(id);
};
