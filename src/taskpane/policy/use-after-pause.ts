import { useEffect, useState } from "react";

/** `value` once it has stayed the same for a while: what a screen reader says after the typing, not during it. */
export function useAfterPause(value: string, milliseconds: number): string {
  const [told, setTold] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setTold(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return told;
}
