import { Component, type ReactNode } from 'react'

/** What Decap hands to the page that stands before the admin. */
export interface SignInProps {
  readonly onLogin: (credentials: object) => void
  readonly inProgress?: boolean
  readonly error?: string | null
}

/** Goes straight in: on a machine of its own the newsroom needs no password, the store knows its author. */
export class SignIn extends Component<SignInProps> {
  override componentDidMount(): void {
    this.props.onLogin({})
  }

  private readonly retry = (): void => {
    this.props.onLogin({})
  }

  override render(): ReactNode {
    const { error, inProgress } = this.props
    const hasFailed = error !== undefined && error !== null && error !== ''
    return (
      <main className="sign-in">
        <h1>Kỷ Yếu</h1>
        <p role="status">{hasFailed ? error : 'Đang mở trang biên tập…'}</p>
        <button type="button" onClick={this.retry} disabled={inProgress === true && !hasFailed}>
          Vào biên tập
        </button>
      </main>
    )
  }
}
