/** What `promise` gives, or `late` when it has not settled after `milliseconds`. Rejects as `promise` does. */
export function within<T, L>(promise: Promise<T>, milliseconds: number, late: L): Promise<T | L> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
