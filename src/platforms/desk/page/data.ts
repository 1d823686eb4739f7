import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";

/** The data that the server wrote into the page. */
interface StartData {
  readonly csrf: string;
  readonly language: string;
  /** The address of the signed-in editor. */
  readonly me: string;
  readonly texts: Readonly<Record<string, string>>;
}

const startData: StartData = JSON.parse(document.getElementById("start")?.textContent ?? "{}");

export const { language: pageLanguage, me } = startData;

/** A text of the page with its placeholders replaced by values. */
export const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  (startData.texts[key] ?? key).replace(/\{(\w+)\}/gu, (whole, name: string) =>
    String(values[name] ?? whole),
  );

export interface DeskSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly language: string;
  readonly text: string;
}

export interface DeskItem extends DraftItem {
  /** Its numbers, dates and fixed words in the editor's language, by field. */
  readonly inWords: Readonly<Record<string, string>>;
}

export interface DeskDraft {
  readonly slug: string;
  readonly status: "draft" | "reviewed";
  readonly version: string;
  readonly sources: readonly DeskSource[];
  readonly topics: readonly { readonly id: string }[];
  readonly items: readonly DeskItem[];
  readonly firstApproval: string | null;
  readonly mayEmbargo: boolean;
  readonly names: Names;
}

/** The names of people, by address. */
type Names = Readonly<Record<string, string>>;

export interface QueueEntry {
  readonly number: number;
  readonly slug: string;
  readonly headline: Readonly<Record<string, string>>;
  readonly publisher: string;
  readonly language: string;
  /** The day of its newest source, in words. */
  readonly date: string;
  readonly state: "open" | "taken";
  readonly by: string | null;
  /** Why it is urgent, in words. */
  readonly urgency: string;
  readonly age: string;
}

export interface QueueRead {
  readonly drafts: readonly QueueEntry[];
  /** How many others wait. */
  readonly more: number;
  readonly names: Names;
}

/** What an editor does with a draft in the queue. */
export type QueueAction = "take" | "release" | "decline";

export interface ShownProblem {
  readonly field: string;
  readonly message: string;
  /** Pasted words that the article does not have, and the most similar ones that it has. */
  readonly pasted?: string;
  readonly nearest?: string;
}

export interface RecordMatch {
  readonly id: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly roles: readonly {
    readonly title: string;
    /** A day, in words. */
    readonly asOf: string;
    readonly passage: string;
    readonly publisher: string;
  }[];
}

/** The words that the editor selected in an article. */
export interface SelectedWords {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export type DecideOutcome =
  /** `said` is what the decision did, if that depends on the draft. */
  | { readonly result: "done"; readonly keys: readonly string[]; readonly said: string | null }
  | { readonly result: "changed" }
  | { readonly result: "invalid"; readonly problems: readonly ShownProblem[] }
  | { readonly result: "failed"; readonly message: string };

const isSignedOut = ({ status }: Response): boolean => {
  if (status === 401) location.reload();
  return status === 401;
};

/** Null if the resource does not exist, or the server answers with an error. */
const read = async <Value>(path: string): Promise<Value | null> => {
  const response = await fetch(path, { headers: { accept: "application/json" } });
  return isSignedOut(response) || !response.ok ? null : response.json();
};

export const readQueue = (): Promise<QueueRead | null> => read("/api/queue");
export const readDraft = (slug: string): Promise<DeskDraft | null> => read(`/api/drafts/${slug}`);
export const readRecord = (
  type: string,
  name: string,
): Promise<{ readonly found: readonly RecordMatch[] } | null> =>
  read(`/api/record?${new URLSearchParams({ type, name })}`);

const send = async (path: string, value: unknown): Promise<Response> => {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-csrf": startData.csrf },
    body: JSON.stringify(value),
  });
  isSignedOut(response);
  return response;
};

/** Finds, shows or changes facts on record. Null if that fails. Never rejects. */
export const sendRecord = async <Value>(request: unknown): Promise<Value | null> => {
  try {
    const response = await send("/api/record", request);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
};

/** A person's name on the page: their address only if their platform does not know a name. */
export const editorName = (by: string | null, names: Names): string =>
  by === me ? say("you") : (names[by ?? ""] ?? by ?? "?");

/** Changes a draft in the queue. Resolves to what became of it, in words. Never rejects. */
export const changeInQueue = async (number: number, change: QueueAction): Promise<string> => {
  try {
    const response = await send("/api/queue", { number, change });
    if (response.status === 200) return say(`done.${change}`);
    if (response.status === 409) {
      const { by, names } = await response.json();
      return say("first", { who: editorName(by, names) });
    }
    return say(response.status === 503 ? "noDatabase" : "notSaved");
  } catch {
    return say("notSaved");
  }
};

/** Sends a decision. Never rejects. */
export const sendDecision = async (slug: string, decision: unknown): Promise<DecideOutcome> => {
  try {
    const response = await send(`/api/drafts/${slug}/decide`, decision);
    if (response.status === 200) {
      const { keys, said } = await response.json();
      return { result: "done", keys, said };
    }
    if (response.status === 409) return { result: "changed" };
    if (response.status === 422) return { result: "invalid", problems: (await response.json()).problems };
    return { result: "failed", message: say(response.status === 503 ? "noDatabase" : "notSaved") };
  } catch {
    return { result: "failed", message: say("notSaved") };
  }
};

/** The first text in the page's language, else in any. */
export const localizedText = (texts: unknown): string => {
  if (typeof texts !== "object" || texts === null) return "";
  const found = Object.entries(texts);
  return String((found.find(([language]) => language === pageLanguage) ?? found[0])?.[1] ?? "");
};

/** The text of an entry's field. */
export const fieldText = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  if (typeof value === "object" && !Array.isArray(value)) return localizedText(value);
  return Array.isArray(value) ? value.map(String).join(", ") : String(value);
};
