/** Whether the text is on the clipboard now: hosts may forbid it, and pages without https have none. */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
