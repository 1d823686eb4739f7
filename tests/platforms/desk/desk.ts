import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { DeskEditor } from "../../../src/ask/access/desk-links.ts";
import type { AskOptions } from "../../../src/ask/ask.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import { createDrafts } from "../../../src/drafts/drafts.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import type { Library } from "../../../src/library/library.ts";
import { folderWriter } from "../../../src/library/record-writer.ts";
import { serveDesk } from "../../../src/platforms/desk/serve.ts";
import type { NewsroomSignOn } from "../../../src/platforms/desk/serve-sign-on.ts";
import { createSignIn } from "../../../src/platforms/desk/sign-in.ts";
import type { AuditEntry } from "../../../src/store/audit.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { createTestAsk } from "../../ask/create-test-ask.ts";
import { createInProcessThread } from "../../drafts/drafting.ts";
import { draftedYaml, texts } from "../../drafts/review/decisions/draft.ts";

const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));
const silent = { debug() {}, info() {}, warn() {}, error() {} };

export const editorCalled = (name: string, language: DeskEditor["language"] = "en"): DeskEditor => ({
  address: `slack:T1/${name}`,
  language,
  isCleared: async () => false,
  isEditor: async () => true,
});

export interface TestDesk {
  readonly origin: string;
  readonly briefings: string;
  /** Makes a one-time link. */
  linkFor(editor: DeskEditor, slug?: string): string;
  /** The headers of a signed-in editor's browser: the cookie, and the token for changes. */
  signIn(editor: DeskEditor): Promise<{ readonly cookie: string; readonly csrf: string }>;
  yaml(slug?: string): Promise<string>;
  write(slug: string, files: Readonly<Record<string, string>>): Promise<void>;
  audit(): Promise<readonly AuditEntry[]>;
  /** The errors in the log. */
  readonly errors: readonly unknown[];
}

const names = new Map([["slack:T1/ANNA", "Anna Berg"]]);

/** The page of a newsroom with one draft, served on loopback until the end of the test. `atEnd` gets the function that takes it down. */
export const startDesk = async (
  library: Library = createLibrary([]),
  needsSecond = false,
  {
    current = () => library,
    atEnd = onTestFinished,
    newsroom = null,
    embargo = { library: () => null, channels: [] },
  }: {
    readonly current?: () => Library;
    readonly atEnd?: (takeDown: () => Promise<void>) => void;
    readonly newsroom?: NewsroomSignOn | null;
    readonly embargo?: AskOptions["embargo"];
  } = {},
): Promise<TestDesk> => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-desk-"));
  const briefings = join(folder, "briefings");
  const store = await openStore(join(folder, "onrecord.sqlite"));
  const now = () => Temporal.Instant.from("2026-11-28T18:00:00Z");
  const drafts = createDrafts({
    writer: folderWriter(briefings, join(briefings, ".changes"), () => {}),
    indexFile: join(briefings, ".index.sqlite"),
    now,
    createThread: createInProcessThread,
    network: null,
  });
  const signIn = createSignIn(() => Date.now());
  const errors: unknown[] = [];
  const write: TestDesk["write"] = async (slug, files) => {
    await mkdir(join(briefings, slug), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(briefings, slug, name), text);
  };
  await write("digue", { "briefing.yaml": draftedYaml, ...Object.fromEntries(texts) });
  const desk = await serveDesk({
    settings: { origin: null, host: "127.0.0.1", port: 0 },
    newsroom,
    signIn,
    briefings,
    language: "en",
    log: { ...silent, error: (values: unknown) => void errors.push(values) },
    drafts,
    library: current,
    ask: createTestAsk({
      commands,
      library: current,
      embargo,
      now,
      store: async () => store,
      drafts,
      verdictsNeedSecond: needsSecond,
      log: silent,
    }),
    store: async () => store,
    now,
    needsSecond,
    nameOf: async (address) => names.get(address) ?? null,
    onQueueChanged() {},
  });
  atEnd(async () => {
    await desk.stop();
    await drafts.stop();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const { origin } = desk;
  return {
    origin,
    errors,
    briefings,
    linkFor: (editor, slug) => `${origin}/sign-in?link=${signIn.newLink(editor, slug ?? null)}`,
    async signIn(editor) {
      const response = await fetch(`${origin}/sign-in`, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams({ link: signIn.newLink(editor, null) }),
      });
      const [cookie = ""] = (response.headers.get("set-cookie") ?? "").split(";");
      const page = await (await fetch(`${origin}/`, { headers: { cookie } })).text();
      return { cookie, csrf: /"csrf":"([^"]+)"/u.exec(page)?.[1] ?? expect.unreachable(page) };
    },
    yaml: (slug = "digue") => readFile(join(briefings, slug, "briefing.yaml"), "utf8"),
    write,
    audit: () => store.audit.entries(Temporal.Instant.from("2026-01-01T00:00:00Z"), null),
  };
};
