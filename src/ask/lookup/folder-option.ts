import { textsOf } from "../../base/language/messages.ts";
import { requiredText } from "../parsing/option.ts";

/** The option for a briefing to edit. */
export const folderOption = requiredText(textsOf("ask", "lookup/folder-option", "option.folderOption"));
