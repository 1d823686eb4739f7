import { describe, expect, test } from "vitest";
import { isRegistered } from "../../../../src/platforms/discord/in/registered.ts";
import { registrationOf } from "../../../../src/platforms/discord/in/registration.ts";
import { ids } from "../../../fakes/discord/ids.ts";
import { commandsWithForm } from "../../command-with-form.ts";
import { createHost } from "../../host.ts";
import { startBot, type startFake } from "../bot.ts";

const { commands } = createHost().host;
/** Texts by Discord's locales: Spanish has two. */
const localized = ({ es, ...others }: { readonly es: string; readonly fr: string; readonly vi: string }) => ({
  "es-ES": es,
  "es-419": es,
  ...others,
});
const page = {
  type: 4,
  name: "page",
  description: "The page of a long answer to start from",
  name_localizations: localized({ es: "página", fr: "page", vi: "trang" }),
  description_localizations: localized({
    es: "La página por la que empezar una respuesta larga",
    fr: "La page à laquelle commencer une longue réponse",
    vi: "Trang bắt đầu của câu trả lời dài",
  }),
  required: false,
  min_value: 1,
};
const everywhere = { contexts: [0, 1], integration_types: [0] };
const putsOf = (fake: Awaited<ReturnType<typeof startFake>>) =>
  fake.requests.filter(({ method }) => method === "PUT");

describe("the commands in the form of Discord's API", () => {
  test("have typed options, and every text in each language", () => {
    expect(registrationOf(commands.filter(({ name }) => name === "who"))).toEqual([
      {
        type: 1,
        name: "who",
        name_localizations: localized({ es: "quién", fr: "qui", vi: "ai" }),
        description: "Who a person is, as of when, and what they said, with the passages",
        description_localizations: localized({
          es: "Quién es una persona, según una fuente de qué fecha, y qué dijo, con los fragmentos",
          fr: "Qui est cette personne, à quelle date, et ce qu’elle a dit, passages à l’appui",
          vi: "Người này là ai, tính đến khi nào và đã nói gì, kèm đoạn trích",
        }),
        options: [
          {
            type: 3,
            name: "name",
            name_localizations: localized({ es: "nombre", fr: "nom", vi: "tên" }),
            description: "A name, part of one, or a role",
            description_localizations: localized({
              es: "Un nombre, una parte o un cargo",
              fr: "Un nom, une partie d’un nom ou une fonction",
              vi: "Tên, một phần tên hoặc chức vụ",
            }),
            required: true,
            max_length: 100,
            autocomplete: true,
          },
          {
            type: 3,
            name: "about",
            name_localizations: localized({ es: "sobre", fr: "propos", vi: "về" }),
            description: "What else is asked about them, in a few words",
            description_localizations: localized({
              es: "Qué más se pregunta sobre la persona, en pocas palabras",
              fr: "Ce que l’on demande encore à son sujet, en quelques mots",
              vi: "Điều khác muốn hỏi về người này, vài từ",
            }),
            required: false,
            max_length: 100,
          },
          {
            type: 3,
            name: "holder",
            name_localizations: localized({ es: "titular", fr: "titulaire", vi: "nhiệm-kỳ" }),
            description: "Instead: who held the office before or after them",
            description_localizations: localized({
              es: "En su lugar: quién tuvo el cargo antes o después",
              fr: "Plutôt : qui a exercé la fonction avant ou après",
              vi: "Thay vào đó: ai giữ chức trước hoặc sau người này",
            }),
            required: false,
            choices: [
              {
                name: "before",
                value: "before",
                name_localizations: localized({ es: "antes", fr: "avant", vi: "trước" }),
              },
              {
                name: "after",
                value: "after",
                name_localizations: localized({ es: "después", fr: "après", vi: "sau" }),
              },
            ],
          },
          {
            type: 3,
            name: "roles",
            name_localizations: localized({ es: "cargos", fr: "fonctions", vi: "chức-vụ" }),
            description: "Instead: all their roles on record, former ones too",
            description_localizations: localized({
              es: "En su lugar: todos sus cargos en la base, también los anteriores",
              fr: "Plutôt : toutes ses fonctions dans la base, anciennes comprises",
              vi: "Thay vào đó: mọi chức vụ trong hồ sơ, kể cả chức vụ cũ",
            }),
            required: false,
            choices: [
              {
                name: "all",
                value: "all",
                name_localizations: localized({ es: "todos", fr: "toutes", vi: "tất cả" }),
              },
            ],
          },
          page,
        ],
      },
    ]);
  });

  test("have subcommands, each with its own options, the required ones first", () => {
    const [digest] = registrationOf(commands.filter(({ name }) => name === "digest"));
    const subcommands = digest !== undefined && "options" in digest ? (digest.options ?? []) : [];
    expect(subcommands.map(({ type, name }) => `${type} ${name}`)).toEqual(
      ["add", "list", "preview", "pause", "resume", "edit", "remove", "log", "now", "more"].map(
        (name) => `1 ${name}`,
      ),
    );
    expect(subcommands.find(({ name }) => name === "pause")).toEqual({
      type: 1,
      name: "pause",
      description: "Pauses a digest of this channel",
      description_localizations: localized({
        es: "Pone en pausa un boletín de este canal",
        fr: "Met un digest de ce canal en pause",
        vi: "Tạm dừng một bản tổng hợp của kênh này",
      }),
      options: [
        expect.objectContaining({ type: 3, name: "name", required: true, max_length: 100 }),
        expect.objectContaining({ type: 3, name: "until", required: false, max_length: 100 }),
        page,
      ],
    });
  });

  test("show choices by their labels", () => {
    const [commitments] = registrationOf(commands.filter(({ name }) => name === "commitments"));
    const options = commitments !== undefined && "options" in commitments ? commitments.options : [];
    expect(options?.find(({ name }) => name === "kind")).toMatchObject({
      type: 3,
      required: false,
      choices: expect.arrayContaining([
        {
          name: "Hopes",
          name_localizations: localized({ es: "Deseos", fr: "Souhaits", vi: "Mong muốn" }),
          value: "hope",
        },
      ]),
    });
    expect(options?.at(-1)).toEqual(page);
  });

  test("are recognized in Discord's response in any order, but not if a text has changed", () => {
    const wanted = registrationOf(commands);
    const answered: { readonly description: string }[] = JSON.parse(
      JSON.stringify(wanted.toReversed(), (_, value) => (value === false ? undefined : value)),
    );
    expect(isRegistered(wanted, answered, "guild")).toBe(true);
    expect(isRegistered(wanted, answered.slice(1), "guild")).toBe(false);
    expect(
      isRegistered(wanted, [{ ...answered[0], description: "Other" }, ...answered.slice(1)], "guild"),
    ).toBe(false);
    expect(isRegistered(wanted, "nonsense", "guild")).toBe(false);
  });
});

/** All texts of a field, in every language, wherever it occurs. */
const textsOf = (value: unknown, field: "name" | "description"): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, field));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === field) return [String(inner)];
    return key === `${field}_localizations` ? Object.values(inner).map(String) : textsOf(inner, field);
  });
};

describe("every text that Discord shows for the commands, in each language,", () => {
  const registration = registrationOf(commands);
  const slash = registration.filter(({ type }) => type === 1);
  const menus = registration.filter(({ type }) => type === 3);
  // Labels of choices are names too, of up to 100 characters and any letters.
  const withoutChoices: unknown = JSON.parse(
    JSON.stringify(slash, (key, value: unknown) => (key === "choices" ? undefined : value)),
  );

  test("is within Discord's limits: 32 characters for a name, 100 for a description or a choice", () => {
    const longest = (texts: readonly string[]) => Math.max(...texts.map((one) => one.length));
    expect(longest(textsOf(withoutChoices, "name"))).toBeLessThanOrEqual(32);
    expect(longest(textsOf(menus, "name"))).toBeLessThanOrEqual(32);
    expect(longest(textsOf(slash, "name"))).toBeLessThanOrEqual(100);
    expect(longest(textsOf(slash, "description"))).toBeLessThanOrEqual(100);
  });

  test("is in lower case and without spaces if it is a name to type", () => {
    for (const name of textsOf(withoutChoices, "name")) {
      expect(name).toMatch(/^[-_'\p{L}\p{N}]+$/u);
      expect(name).toBe(name.normalize("NFC").toLowerCase());
    }
  });
});

describe("at the start", () => {
  test("the commands are registered everywhere, and the next start does not register them again", async () => {
    const { fake, logged } = await startBot();
    expect(putsOf(fake)).toEqual([
      {
        method: "PUT",
        route: "/applications/{application_id}/commands",
        parameters: [ids.application],
        body: registrationOf(commands).map((command) => ({ ...command, ...everywhere })),
        status: 200,
      },
    ]);
    expect(logged.map(({ sentence }) => sentence)).toEqual([
      "Discord is on.",
      `Registered ${commands.length} commands with Discord everywhere.`,
    ]);
    const { logged: loggedLater } = await startBot({}, fake);
    expect(putsOf(fake)).toHaveLength(1);
    expect(loggedLater.at(-1)?.sentence).toBe(
      `The ${commands.length} commands are already registered with Discord everywhere.`,
    );
    expect(fake.problems).toEqual([]);
  });

  test("the commands are registered only in the servers of the setting", async () => {
    const { fake } = await startBot({ guildIds: [ids.guild] });
    expect(putsOf(fake).map(({ parameters, body }) => ({ parameters, body }))).toEqual([
      { parameters: [ids.application, ids.guild], body: registrationOf(commands) },
    ]);
    await startBot({ guildIds: [ids.guild] }, fake);
    expect(putsOf(fake)).toHaveLength(1);
    expect(fake.problems).toEqual([]);
  });

  test("the commands of an earlier setting are removed, because Discord would offer each of them twice", async () => {
    const { fake } = await startBot();
    fake.forget();
    const { logged } = await startBot({ guildIds: [ids.guild] }, fake);
    const commandsIn = registrationOf(commands);
    const puts = putsOf(fake).map(({ parameters, body }) => ({ parameters, body }));
    expect(puts).toHaveLength(2);
    expect(puts).toEqual(
      expect.arrayContaining([
        { parameters: [ids.application], body: [] },
        { parameters: [ids.application, ids.guild], body: commandsIn },
      ]),
    );
    expect(logged.map(({ sentence }) => sentence)).toContain(
      `Removed the ${commandsIn.length} commands that were registered everywhere.`,
    );
    fake.forget();
    await startBot({}, fake);
    expect(putsOf(fake).map(({ parameters }) => parameters)).toEqual(
      expect.arrayContaining([[ids.application], [ids.application, ids.guild]]),
    );
    expect(fake.problems).toEqual([]);
  });

  test("they are kept if another bot of the same app has its own commands there", async () => {
    const [more] = commandsWithForm().commands;
    const { fake } = await startBot({ commands: more === undefined ? [] : [more] });
    fake.forget();
    await startBot({ guildIds: [ids.guild] }, fake);
    expect(putsOf(fake).map(({ parameters }) => parameters)).toEqual([[ids.application, ids.guild]]);
  });

  test("a server that refuses them is logged, and the bot still starts", async () => {
    const { fake, logged, platform } = await startBot({ guildIds: ["1300000000000000099", ids.guild] });
    expect(logged.filter(({ level }) => level === "error")).toEqual([
      {
        level: "error",
        sentence:
          "Registering commands in the server 1300000000000000099 failed: Missing Access. Check the id, and that the app was installed there with its commands.",
      },
    ]);
    expect(await platform.channelProblem(ids.text, "en")).toBeNull();
    const interaction = fake.command("help");
    await fake.until(() => interaction.replies.length > 0);
  });
});
