import { Component, type ComponentChildren } from 'preact'
import type { Guide, Titled } from '../guide/guide.ts'

type Lists = Readonly<Record<string, readonly Titled[]>>
type Props = {
  readonly kinds: readonly string[]
  readonly guide: () => Guide
  readonly draw: (lists: Lists) => ComponentChildren
  readonly waiting: ComponentChildren
  readonly failed: ComponentChildren
}

const known = new Map<string, readonly Titled[]>()

/** Fetches what there is of some kinds, once for all, and then draws with it. */
export class WithLists extends Component<Props, { isMissing?: boolean }> {
  override componentDidMount(): void {
    const { kinds, guide } = this.props
    const fetchOne = async (kind: string): Promise<void> => {
      if (!known.has(kind)) known.set(kind, await guide().list(kind))
    }
    Promise.all(kinds.map(fetchOne)).then(
      () => this.setState({}),
      () => this.setState({ isMissing: true }),
    )
  }

  override render({ kinds, draw, waiting, failed }: Props, { isMissing }: { isMissing?: boolean }): ComponentChildren {
    if (isMissing) return failed
    return kinds.every(kind => known.has(kind)) ? draw(Object.fromEntries(known)) : waiting
  }
}
