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
import { strong } from "../../base/text/inline.ts";
import { idsIn, type NameIndex, type NameMatch } from "../../library/names/names.ts";
import { joinedParts } from "../questions/names-and-words.ts";
import { translatedNames } from "../questions/translated-words.ts";
import { askToChoose, type NameCandidate, readAsBlocks } from "./candidates.ts";
import { listHolders, sortHolders } from "./holders.ts";
import { type NameSearch, nothingFound } from "./nothing-found.ts";

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
  const { way, match } = inAnyLanguage(search.query, search.index);
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
      const sorted = sortHolders(way, match.holders, reader);
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
    case "none": {
      const joined = joinedIds(search, reader);
      return {
        found: false,
        answer:
          joined === null
            ? nothingFound(search, match.closest, reader)
            : askToChoose(
                words(reader.language, "several", { query: search.query }),
                joined,
                search.present,
                reader,
              ),
      };
    }
    default:
      return match satisfies never;
  }
};

/** What a name or an office means, and the way to write it that was found. The title of an office may be on record only in another language. */
const inAnyLanguage = (query: string, index: NameIndex): Readonly<{ way: string; match: NameMatch }> => {
  const typed = { way: query, match: index.search(query) };
  if (typed.match.matches !== "none") return typed;
  const found = translatedNames(query).map((way) => ({ way, match: index.search(way) }));
  return found.find(({ match }) => match.matches === "holders") ?? typed;
};

/** Those whom several names or offices mean, with “and” between them; null if one of them means none. */
const joinedIds = ({ query, index }: Search<unknown>, { language }: Reader): readonly string[] | null => {
  const parts = joinedParts(query, language).map((part) => idsIn(inAnyLanguage(part, index).match));
  return parts.length > 1 && parts.every((ids) => ids.length > 0) ? [...new Set(parts.flat())] : null;
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
