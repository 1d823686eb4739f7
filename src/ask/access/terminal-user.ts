import { userInfo } from "node:os";

/** The operating system's name for the person at the terminal. Some systems have none. */
export const terminalUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    return "terminal";
  }
};
