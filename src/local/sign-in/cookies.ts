/** The value of one cookie of a `Cookie` header. */
export function findCookie(header: string | null, name: string): string | undefined {
  const pair = (header ?? '').split(';').map((part) => part.trim()).find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
