import { counted } from "../../base/text/counted.ts";
import type { ErasedRows } from "../../store/people/erase-person.ts";
import { erased } from "../../store/people/person-address.ts";

interface Forgotten {
  /** The database's name. */
  readonly database: string;
  /** Null if no address was given, but only names. */
  readonly rows: ErasedRows | null;
  /** Briefings in the folder, and versions of briefings in the database, from which the person was erased as an editor. */
  readonly briefings: number;
  readonly versions: number;
  /** The folders of briefings that still name the person, because their seals could not be replaced. */
  readonly unreadable: readonly string[];
  /** What the command says of SQLite's log. */
  readonly ofLog: readonly string[];
  /** Lines of files that still have the id or a name. */
  readonly places: readonly string[];
  /** How many texts in the database still have them. */
  readonly textsLeft: number;
  /** The variables that still have them. */
  readonly settings: readonly string[];
}

const mostPlaces = 40;

/** What the command that erases a person prints. */
export const forgottenLines = (forgotten: Forgotten): readonly string[] => {
  const { database, rows, briefings, versions, unreadable, ofLog } = forgotten;
  return [
    `${database}: the person is erased from`,
    ...(rows === null ? [] : rowLines(rows)),
    ...(versions > 0
      ? [
          `- ${counted(versions, "version")} of briefings in the database (these are kept, without the person);`,
        ]
      : []),
    `- ${counted(briefings, "briefing")} in which they made decisions or wrote updates (these are kept, without the person).`,
    ...unreadable.map(
      (slug) =>
        `${slug}: it still names the person, because it has problems, and so its seals cannot be replaced. Fix them, and run this command again.`,
    ),
    ...ofLog,
    ...leftLines(forgotten),
    "If you restore an older backup into this database, the person is erased again. If you restore one into another",
    "database, run this command again there. Running bots have the person in memory until they restart: their language,",
    "their budget, and their session on the desk's page, for 12 hours at most.",
    "Remove the person by hand from the log files, and from the settings of other machines if they are a manager or an editor there.",
  ];
};

const rowLines = (rows: ErasedRows): readonly string[] => [
  `- ${counted(rows.people, "row")} with their language and when they last used /since (deleted);`,
  `- ${counted(rows.subscriptions, "digest")} that they created or changed (the digests are kept, without the person);`,
  `- ${counted(rows.notices, "notice")} that they got (the notices are kept for 30 days, without the person);`,
  `- ${counted(rows.threadSubjects, "row")} with the subjects of their last questions in threads (deleted);`,
  `- ${counted(rows.tokens, "token")} that they made for programs (deleted);`,
  `- ${counted(rows.privateViews, "fact")} that the bot showed to them alone (deleted);`,
  `- ${counted(rows.sharedMessages, "answer")} that they shared (the answers are kept for 180 days, without the person);`,
  `- ${counted(rows.watches, "thing")} that they watch for themselves (deleted, with what they were told);`,
  `- ${counted(rows.queueItems, "item")} of the desk's queue (what they asked is deleted, also in the desk's channel; the rest is kept, without the person);`,
  `- ${counted(rows.auditEntries, "entry", "entries")} of the audit log (the entries are kept; the person is now “${erased}”);`,
];

const leftLines = ({ places, textsLeft, settings }: Forgotten): readonly string[] => {
  const more = places.length - mostPlaces;
  return [
    ...(places.length === 0
      ? []
      : [
          "These lines still have the id or the name. Remove it there if it is this person:",
          ...places.slice(0, mostPlaces).map((place) => `- ${place}`),
          ...(more > 0 ? [`- ${more} more`] : []),
        ]),
    ...(textsLeft === 0
      ? []
      : [
          `${counted(textsLeft, "text")} of briefings in the database, older versions included, also have it, for example in comments or articles.`,
        ]),
    ...(settings.length === 0 ? [] : [`Remove the person from ${settings.join(", ")}.`]),
  ];
};
