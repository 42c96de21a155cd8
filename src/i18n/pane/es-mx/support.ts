/** What the pane says of the support desk (clause 13), in Spanish of Mexico. */
export const supportEsMX = {
  open: "Soporte Técnico",
  /** Where the policy gives the desk neither telephone nor address. */
  noContact: "La política no da su teléfono ni su correo.",
  holds:
    "Si le piden un diagnóstico, léalo o cópielo. Lleva claves y versiones; nada de lo que usted escribe.",
  diagnosis: "Diagnóstico",
  copy: "Copiar diagnóstico",
  copied: "Copiado.",
  refused:
    "Este Outlook no deja copiar desde aquí. El texto quedó seleccionado: use Ctrl+C, o léalo por teléfono.",
  labels: {
    addin: "Visto Bueno",
    policy: "Política",
    outlook: "Outlook",
    findings: "Avisos",
    clauses: "Numerales",
    date: "Fecha",
  },
};
