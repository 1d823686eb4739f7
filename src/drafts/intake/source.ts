import { createHash } from "node:crypto";
import { z } from "zod";
import { parseJson } from "../../base/text/parse-json.ts";
import { idSchema } from "../../library/briefing/schema-parts.ts";
import { filterSchema } from "./filter.ts";

const wholeNumberUpTo = (most: number) => {
  const expected = `expected a whole number from 1 to ${most}`;
  return z.int(expected).min(1, expected).max(most, expected);
};

/** The address of a feed or a page. */
export const feedAddressSchema = z
  .string()
  .regex(/^https?:\/\/[^\s/]+/iu, "expected an address that begins with https:// or http://");

const expectedLinks = "expected a path such as /news/, or an address that ends its host with a slash";

/** The beginning of addresses: a path or an address. In an address, "//" and "/\" would begin a host. */
const linksSchema = z
  .string()
  .regex(/^(?:\/(?![/\\])|https?:\/\/[^\s/]+\/)\S*$/iu, expectedLinks)
  .refine((written) => URL.canParse(written, "https://page.example"), expectedLinks);

/**
 * A source of articles, in `intake.yaml` and in chat. The database stores it as it was written (`z.input`), so that a later version
 * can read it differently.
 */
export const intakeSourceSchema = z
  .strictObject({
    name: idSchema.describe("What this source is called, once among all sources."),
    feed: feedAddressSchema.optional().describe("The address of an RSS, Atom or JSON feed."),
    page: feedAddressSchema
      .optional()
      .describe("Instead of a feed: the address of a page whose links lead to articles."),
    links: linksSchema
      .optional()
      .describe(
        "What the addresses of the page's articles begin with, such as /news/. Default: links of the same website that read like headlines.",
      ),
    folder: z
      .string()
      .min(1)
      .optional()
      .describe("Instead of a feed: a folder on this machine into which an agency's program writes files."),
    webhook: z
      .literal(true)
      .optional()
      .describe("Instead of a feed: a content management system sends each article to the bot, signed."),
    filter: filterSchema.optional().describe("Which articles are drafted. Default: all."),
    everyMinutes: wholeNumberUpTo(1_440)
      .default(15)
      .describe("How often the bot asks for news. After failures, it asks less often."),
    draftsPerHour: wholeNumberUpTo(1_000)
      .default(60)
      .describe("The most items that are drafted in an hour. The others wait."),
  })
  .superRefine(({ feed, page, links, folder, webhook }, context) => {
    if ([feed, page, folder, webhook].filter((each) => each !== undefined).length !== 1)
      context.addIssue({ code: "custom", message: "expected one of feed, page, folder and webhook" });
    else if (links !== undefined && page === undefined)
      context.addIssue({ code: "custom", path: ["links"], message: "expected this only beside page" });
  });

export type WrittenSource = z.input<typeof intakeSourceSchema>;
export type IntakeSource = z.output<typeof intakeSourceSchema>;

/** The settings of a source in the database; null if a later version wrote them and they cannot be read. */
export const settingsOf = (written: string): IntakeSource | null =>
  intakeSourceSchema.safeParse(parseJson(written)).data ?? null;

/** Where items come from: an address, a folder, or the path to which they are sent. */
export const askedOf = (source: IntakeSource): string =>
  polledAddressOf(source) ?? source.folder ?? `/intake/${source.name}`;

/** The address that is polled; null for a folder and a webhook. */
export const polledAddressOf = ({ feed, page }: Pick<IntakeSource, "feed" | "page">): string | null =>
  feed ?? page ?? null;

/** The host whose server is asked; null if the source is on this machine. */
export const hostOf = (address: string): string | null => URL.parse(address)?.host || null;

/** A hash by which an item, or a version of it, is known. */
export const hashOfWords = (...words: readonly string[]): string =>
  createHash("sha256").update(words.join("\n")).digest("hex").slice(0, 32);

/** The content of an item: what to draft. */
export const contentSchema = z.discriminatedUnion("as", [
  /** A page that is fetched when it is drafted. */
  z.strictObject({ as: z.literal("page"), address: z.string() }),
  /** A file in a folder. */
  z.strictObject({ as: z.literal("file"), path: z.string() }),
  /** A document that the feed has whole. `url` is its address, if it has one. */
  z.strictObject({
    as: z.literal("document"),
    origin: z.string(),
    format: z.enum(["xml", "json"]),
    text: z.string(),
    url: z.string().nullable(),
  }),
]);
export type ItemContent = z.infer<typeof contentSchema>;
