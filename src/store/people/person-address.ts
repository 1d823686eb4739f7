import { createHash } from "node:crypto";

/** A person as the record writes them: `slack:T1/U1`, or `slack:U1` if their workspace or server is not known. */
export interface PersonAddress {
  readonly platform: string;
  readonly workspace: string | null;
  readonly user: string;
}

const pattern = /^([a-z]+):(?:([^/\s]+)\/)?([^/\s]+)$/u;

/** Null if it is no person's address. */
export const parsePerson = (address: string): PersonAddress | null => {
  const [, platform, workspace = null, user] = pattern.exec(address) ?? [];
  return platform === undefined || user === undefined ? null : { platform, workspace, user };
};

const hashOf = (platform: string, workspace: string, user: string): string =>
  createHash("sha256")
    .update(JSON.stringify(["person", platform, workspace, user]))
    .digest("hex");

const [anyWorkspace, noWorkspace] = ["*", ""];

/**
 * The hashes under which a person is forgotten. Without a workspace, the person of this id in every workspace is meant;
 * with one, the person in it, and entries that name no workspace: they may be of the same person.
 */
export const erasedHashes = ({ platform, workspace, user }: PersonAddress): readonly string[] =>
  workspace === null
    ? [hashOf(platform, anyWorkspace, user)]
    : [hashOf(platform, workspace, user), hashOf(platform, noWorkspace, user)];

/** The hashes that a written address is looked up by: it is forgotten if one of them is. */
export const lookedUpHashes = ({ platform, workspace, user }: PersonAddress): readonly string[] => [
  hashOf(platform, anyWorkspace, user),
  hashOf(platform, workspace ?? noWorkspace, user),
];
