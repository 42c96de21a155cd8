const SVG = "http://www.w3.org/2000/svg";

/** Our own line drawings on a grid of 20. */
const PATHS = {
  send: "M3 4l14 6-14 6 2.5-6zM5.5 10H11",
  attach: "M13.5 6.5l-6 6a2 2 0 002.8 2.8l6-6a3.7 3.7 0 00-5.2-5.2l-6.2 6.2a5.4 5.4 0 007.6 7.6l5-5",
  mail: "M3 5h14v10H3zM3 5.5l7 5 7-5",
  meeting: "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3",
  settings: "M4 6h7M14 6h2M4 14h2M9 14h7M12.5 4.2v3.6M7.5 12.2v3.6",
  close: "M5 5l10 10M15 5L5 15",
  file: "M5.5 2.5h6l3 3v12h-9zM11.5 2.5v3h3",
  people:
    "M7.5 9a2.7 2.7 0 100-5.400 2.700 2.700 0 000 5.400zM2.500 16c0-3 2-5 5-5s5 2 5 5M13.500 9.500a2.200 2.200 0 100-4.400M14 11.500c2.200.2 3.500 2 3.500 4.500",
  bold: "M6.500 4h4.500a2.900 2.900 0 010 5.800H6.500zM6.500 9.800h5.300a3 3 0 010 6.200H6.500z",
  italic: "M9 4h5M6 16h5M11.700 4l-3.400 12",
  list: "M8 5.500h9M8 10h9M8 14.500h9M4 5.500h.5M4 10h.5M4 14.500h.5",
  info: "M10 17a7 7 0 100-14 7 7 0 000 14zM10 9.200v4.300M10 6.600v.3",
  check: "M4.500 10.500l3.700 3.700 7.300-8",
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
