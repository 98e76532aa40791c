/** Copies a text; where the browser refuses, through a selection. Says whether it worked. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return selected(text);
  }
}

function selected(text: string): boolean {
  const place = document.createElement("textarea");
  place.value = text;
  place.className = "share-hidden";
  document.body.append(place);
  place.select();
  const copied = document.execCommand("copy");
  place.remove();
  return copied;
}
