/** What of a `user` in Graph tells by which addresses a person is written to. */
export const ADDRESSES = "mail,userPrincipalName,proxyAddresses";

/**
 * Whether one of the person's addresses is `mailbox`; `proxyAddresses` write them `SMTP:ana@example.org`. Outlook has been
 * seen to sign in another of a person's accounts (AzureAD/microsoft-authentication-library-for-js issue 7356).
 */
export function isAddressOf(
  mailbox: string,
  { mail, userPrincipalName, proxyAddresses }: Readonly<Record<string, unknown>>,
): boolean {
  const others: readonly unknown[] = Array.isArray(proxyAddresses) ? proxyAddresses : [];
  const wanted = mailbox.toLowerCase();
  return [mail, userPrincipalName, ...others].some(
    (one) => typeof one === "string" && one.toLowerCase().replace(/^smtp:/, "") === wanted,
  );
}
