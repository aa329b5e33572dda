/** @jsxRuntime automatic */
/** @jsxImportSource preact */
/** A family's story: its paragraphs stand apart. */
export const Story = ({ text }: { text: string }) => (
  <div class="story">
    {text.split(/\n\s*\n/).map(paragraph => (
      <p key={paragraph}>{paragraph.trim()}</p>
    ))}
  </div>
)
