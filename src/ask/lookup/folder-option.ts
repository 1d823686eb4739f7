import { textsOf } from "../../base/language/messages.ts";
import { requiredText } from "../parsing/option.ts";

/** Asks for a briefing that is edited. */
export const folderOption = requiredText(textsOf("ask", "lookup/folder-option", "option.folderOption"));
