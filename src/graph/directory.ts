import { titleFromGraph, type AskTitle } from "./me";
import { nestedAppSignIn, type Registration } from "./nested-app-sign-in";

/** Microsoft's directory, asked for the post of the person whose mailbox is open. */
export function microsoftDirectory(registration: Registration, mailbox: string | undefined): AskTitle {
  const signIn = nestedAppSignIn(registration, mailbox);
  return (manner) => titleFromGraph(signIn, mailbox, manner);
}
