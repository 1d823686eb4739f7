import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { DeliveryState } from "../../store/deliveries/ledger.ts";

const say = messagesOf("commands", "digest/delivery-state");

/** The state of a delivery in words, without a full stop. */
export const sayDeliveryState = (state: DeliveryState, language: Language): string => say(language, state);
