import type { Library } from "../../library/library.ts";
import { genderOfTitle } from "../../library/names/offices.ts";
import type { ThreadSubject } from "../../store/thread-subjects.ts";
import type { QuestionWords } from "./question-words.ts";
import type { QuestionToken } from "./tokens.ts";

/** The subject of a thread without the people whom the pronoun of a question cannot mean: « ella » is no « candidato ». */
export const meantBy = (
  subject: ThreadSubject,
  tokens: readonly QuestionToken[],
  { he, she }: QuestionWords,
  library: Library,
): ThreadSubject => {
  const has = (pronouns: readonly string[]): boolean =>
    tokens.some(({ tag, written }) => tag?.is === "pronoun" && pronouns.includes(written));
  const [hasHe, hasShe] = [has(he), has(she)];
  if (hasHe === hasShe) return subject;
  const other = hasHe ? "woman" : "man";
  const actors = subject.actors.filter((id) => genderOf(id, library) !== other);
  return actors.length === subject.actors.length ? subject : { ...subject, actors };
};

/** Whether a person is a man or a woman, by the forms of their titles and by what the briefings call them; null if nothing says so, or not the same. */
const genderOf = (id: string, library: Library): Gender => {
  const titles = (library.people.get(id)?.roles ?? []).flatMap(({ title }) => Object.entries(title));
  const facts = library.newestFacts({ types: ["statement"], actors: [id] }, mostRead);
  const signs = [
    ...titles.map(([language, title]) => genderOfTitle(title, language)),
    ...facts.map((fact) =>
      fact.type === "statement" && fact.speaker === id ? calledIn(fact.text.en ?? "") : null,
    ),
  ];
  const found = new Set(signs.filter((sign) => sign !== null));
  return found.size === 1 ? ([...found][0] ?? null) : null;
};

type Gender = "man" | "woman" | null;

const calledIn = (text: string): Gender =>
  text.startsWith("She ") ? "woman" : text.startsWith("He ") ? "man" : null;

const mostRead = 20;
