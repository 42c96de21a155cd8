import { useEffect, useState } from "react";

/** `value` once it has stayed the same for a while: what a screen reader says after the typing, not during it. */
export function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
