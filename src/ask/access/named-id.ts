/** A person, a user group or a role that a setting names, and the workspace or server that it is of. */
export interface NamedId {
  /** Null if the setting does not say it: then it is the only one that is configured. */
  readonly workspace: string | null;
  readonly id: string;
}

/** As a setting names it: `T0123ABCD/U0123ABCD`. */
export const writeNamedId = ({ workspace, id }: NamedId): string =>
  workspace === null ? id : `${workspace}/${id}`;

/** Reads ids that are separated by commas. A platform's name before them is left out: the audit log writes it. */
export const readNamedIds = (written: string, platform: string): readonly NamedId[] =>
  written.split(",").map((each) => {
    const address = each.trim();
    const start = `${platform}:`;
    const path = address.startsWith(start) ? address.slice(start.length) : address;
    const slash = path.indexOf("/");
    return slash < 0
      ? { workspace: null, id: path }
      : { workspace: path.slice(0, slash), id: path.slice(slash + 1) };
  });
