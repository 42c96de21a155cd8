import { count } from "../../words";

/** What `size` reports to people. */
export const sizeEsMX = {
  weighs: (weight: string, isLeast: boolean) => `${isLeast ? "al menos " : ""}cerca de ${weight}`,
  unmeasured: "No se conoce el tamaño de algún archivo adjunto.",
  total: (told: number, failed: number) => {
    const all = told + failed;
    return `${all === 1 ? "1 borrador" : `${count(all)} borradores`}: ${count(told)} con su tamaño, ${count(failed)} sin revisar.`;
  },
};
