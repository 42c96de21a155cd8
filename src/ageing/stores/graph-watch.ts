/**
 * Whose mailbox was found to be the open one. Between two requests Outlook may sign in another of a person's accounts,
 * above all where it asks them for more; a token of that one must not go out.
 */
export interface AccountWatch {
  /** The directory said that the token's account is that of the open mailbox. @param account as the host tells it */
  readonly passed: (account: string | undefined, isForMoves: boolean) => void;
  /** Whether a token may be used. What changes nothing may be asked where the host does not tell whose it is. */
  readonly admits: (account: string | undefined, isMove: boolean) => boolean;
  /** Whether the account must be looked at before anything is moved. */
  readonly isUnsure: () => boolean;
}

export function accountWatch(): AccountWatch {
  let checked: string | undefined;
  let isChecked = false;
  return {
    passed: (account, isForMoves) => {
      checked = account;
      isChecked ||= isForMoves;
    },
    admits: (account, isMove) =>
      checked === undefined || account === checked || (account === undefined && !isMove),
    isUnsure: () => checked === undefined && !isChecked,
  };
}
