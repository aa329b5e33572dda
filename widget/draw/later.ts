import { Component, type ComponentChildren } from 'preact'

type Props<T> = { readonly load: () => Promise<T>; readonly draw: (part: T) => ComponentChildren }

const loaded = new Map<unknown, unknown>()

/** Draws something whose code is fetched when it is first needed. Once there, it is drawn at once. */
export class Later<T> extends Component<Props<T>, { failed?: boolean }> {
  override componentDidMount(): void {
    const { load } = this.props
    if (!loaded.has(load))
      load().then(
        part => {
          loaded.set(load, part)
          this.setState({})
        },
        () => this.setState({ failed: true }),
      )
  }

  override render({ load, draw }: Props<T>): ComponentChildren {
    return loaded.has(load) ? draw(loaded.get(load) as T) : null
  }
}
