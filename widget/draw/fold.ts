import { Component, type ComponentChildren } from 'preact'

type Props = { readonly children: (isOpen: boolean, turn: () => void) => ComponentChildren }

/** Remembers whether something is unfolded. Draws nothing itself. */
export class Fold extends Component<Props, { isOpen?: boolean }> {
  override render(): ComponentChildren {
    const isOpen = this.state.isOpen ?? false
    return this.props.children(isOpen, () => this.setState({ isOpen: !isOpen }))
  }
}
