import type { MailboxDesk, MailboxState } from "../mailbox-desk";

/**
 * A desk that is fetched when something is first asked of it: most panes open without anybody looking at old mail. Until
 * then, and where it cannot be fetched, `first` is what is known.
 */
export function lateDesk(
  first: MailboxState,
  places: MailboxDesk["places"],
  load: () => Promise<MailboxDesk>,
): MailboxDesk {
  let desk: MailboxDesk | undefined;
  let loading: Promise<MailboxDesk | undefined> | undefined;
  let known = first;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const arrived = (loaded: MailboxDesk): MailboxDesk => {
    desk = loaded;
    loaded.onChange(tell);
    tell();
    return loaded;
  };
  const get = (): Promise<MailboxDesk | undefined> => {
    loading ??= load().then(arrived, () => {
      // The file could not be fetched; perhaps the next time.
      loading = undefined;
      known = { ...known, listing: { state: "failed", why: navigator.onLine ? "failed" : "offline" } };
      tell();
      return undefined;
    });
    return loading;
  };
  const ask = async <T>(question: (desk: MailboxDesk) => Promise<T>, otherwise: T): Promise<T> => {
    const asked = desk ?? (await get());
    return asked ? question(asked) : otherwise;
  };

  return {
    current: () => desk?.current() ?? known,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    places,
    look: (manner) => ask((one) => one.look(manner), undefined),
    choosePlace: (kind) => ask((one) => one.choosePlace(kind), false),
    save: (ids) => ask((one) => one.save(ids), undefined),
    pause: () => desk?.pause(),
    resume: () => desk?.resume(),
    cancel: () => desk?.cancel(),
    goOn: () => ask((one) => one.goOn(), undefined),
    dismiss: () => desk?.dismiss(),
    verify: () => ask((one) => one.verify(), undefined),
    repair: () => ask((one) => one.repair(), undefined),
    free: (ids) => ask((one) => one.free(ids), undefined),
    undoFree: () => ask((one) => one.undoFree(), undefined),
    snooze: (days) => ask((one) => one.snooze(days), false),
    setRule: (folderId, rule) => ask((one) => one.setRule(folderId, rule), false),
    noteBackup: () => ask((one) => one.noteBackup(), false),
  };
}
