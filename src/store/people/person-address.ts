import { createHash } from "node:crypto";

/** A person, as the database writes them: `slack:T1/U1`, or `slack:U1` if the workspace or server is unknown. */
export interface PersonAddress {
  readonly platform: string;
  readonly workspace: string | null;
  readonly user: string;
}

/** Replaces the address of a person who was erased, if what they did is kept. */
export const erased = "erased";

const pattern = /^([a-z]+):(?:([^/\s]+)\/)?([^/\s]+)$/u;

/** Null if the text is not a person's address. */
export const parsePerson = (address: string): PersonAddress | null => {
  const [, platform, workspace = null, user] = pattern.exec(address) ?? [];
  return platform === undefined || user === undefined ? null : { platform, workspace, user };
};

/**
 * Whether two addresses have the same user id on one platform, and so may be one person. On Discord, for example, an address from a
 * direct message has no server. Other texts are the same only if they are equal.
 */
export const isSameUser = (one: string, other: string): boolean => {
  const [first, second] = [parsePerson(one), parsePerson(other)];
  if (first === null || second === null) return one === other;
  return first.platform === second.platform && first.user === second.user;
};

const hash = (...parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex");

const hashOf = (platform: string, workspace: string, user: string): string =>
  hash("person", platform, workspace, user);

const [anyWorkspace, noWorkspace] = ["*", ""];

/**
 * The hashes that are stored when a person is forgotten. Without a workspace, the address means the person with this id
 * in every workspace. With one, it means the person in that workspace and in entries without a workspace, because these
 * may be about the same person.
 */
export const erasedHashes = ({ platform, workspace, user }: PersonAddress): readonly string[] =>
  workspace === null
    ? [hashOf(platform, anyWorkspace, user)]
    : [hashOf(platform, workspace, user), hashOf(platform, noWorkspace, user)];

/** The hashes to look up for an address. The person is forgotten if one of them is stored. */
export const lookedUpHashes = ({ platform, workspace, user }: PersonAddress): readonly string[] => [
  hashOf(platform, anyWorkspace, user),
  hashOf(platform, workspace ?? noWorkspace, user),
];

/** The hash of a name by which an editor was written by hand. Case and spaces do not matter; accents do. */
export const nameHash = (name: string): string =>
  hash("name", name.normalize("NFC").trim().replaceAll(/\s+/gu, " ").toLowerCase());

/** The hashes to look up for an editor in a briefing, who is written by address or by name. */
export const editorHashes = (by: string): readonly string[] => {
  const person = parsePerson(by);
  return person === null ? [nameHash(by)] : lookedUpHashes(person);
};
