"""`marsad user`: who may log in to a served record, and what they may do."""

import contextlib
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli import merging, options, output
from marsad.cli.options import Format
from marsad.errors import InputError
from marsad.model import Account, ApiToken, Noun, Role

if TYPE_CHECKING:
    from marsad.store import Accounts

app = typer.Typer(
    help="Accounts of a record: once there is one, `marsad serve` asks for a log-in.",
    no_args_is_help=True,
)

FIRST = "add one with: marsad user add NAME --role admin"
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="The account's name.")]
StdinOption = Annotated[
    bool,
    typer.Option(
        "--password-stdin", help="Read the password from standard input; else it is asked for."
    ),
]


class UserRow(Noun, frozen=True, kw_only=True):
    """One account; `tokens` are the ids of its API tokens, each with its day."""

    id: str
    role: str
    tokens: str


@app.command("add")
def add(
    name: NameArgument,
    role: Annotated[
        Role,
        typer.Option("--role", help="viewer reads; analyst also decides; admin sees the accounts."),
    ],
    record: options.RecordOption = options.DEFAULT_RECORD,
    password_stdin: StdinOption = False,
) -> None:
    """Add an account. Decisions that it takes carry its name.

    For example: `marsad user add Ana --role analyst`
    """
    from marsad.publish.accounts import checked_name, hashed

    account = Account(name=checked_name(name), role=role)
    with _accounts(record, make=True) as accounts:
        first = not accounts.any()
        accounts.add(account, hashed(_password(asked=not password_stdin)))
    output.note(f"{account.name} may log in as {role}")
    if first:
        output.note("from now on marsad serve asks everybody to log in")


@app.command("list")
def list_users(
    record: options.RecordOption = options.DEFAULT_RECORD,
    format_: options.FormatOption = Format.TABLE,
) -> None:
    """Print who has an account, with which role and tokens.

    For example: `marsad user list --record war.db`
    """
    from marsad.store import Accounts, Record

    Record.open(record, create=False).close()
    with Accounts.find(record) or contextlib.nullcontext() as accounts:
        rows = _rows(accounts) if accounts else []
    if not rows and format_ is Format.TABLE:
        output.note(f"everybody at this machine may do all; {FIRST}")
        return
    output.rows(format_, UserRow, rows, rows)


@app.command("remove")
def remove(name: NameArgument, record: options.RecordOption = options.DEFAULT_RECORD) -> None:
    """Remove an account with its log-ins and tokens, at once. Its decisions stay.

    For example: `marsad user remove Ana`
    """
    with _accounts(record) as accounts:
        accounts.remove(name)
        last = not accounts.any()
    output.note(f"{name} may not log in any more")
    if last:
        output.note(
            "that was the last account: marsad serve, started anew, serves this machine alone, "
            "without a log-in"
        )


@app.command("password")
def password(
    name: NameArgument,
    record: options.RecordOption = options.DEFAULT_RECORD,
    password_stdin: StdinOption = False,
) -> None:
    """Give an account another password, and end its log-ins. Its tokens stay.

    For example: `marsad user password Ana`
    """
    from marsad.publish.accounts import hashed

    with _accounts(record) as accounts:
        if accounts.password_of(name) is None:
            raise InputError(f"there is no account {name}; see them with: marsad user list")
        accounts.set_password(name, hashed(_password(asked=not password_stdin)))
    output.note(f"{name} has another password; log in again")


@app.command("token")
def token(
    name: NameArgument,
    revoke: Annotated[
        str | None,
        typer.Option("--revoke", metavar="ID", help="Make this token useless; list shows the ids."),
    ] = None,
    record: options.RecordOption = options.DEFAULT_RECORD,
) -> None:
    """Make an API token that may do what the account may, and print it this once.

    For example: `marsad user token Ana`
    """
    from marsad.publish.accounts import digest, new_key, new_token_id

    with _accounts(record) as accounts:
        if revoke is not None:
            accounts.revoke_token(name, revoke)
            output.note(f"{revoke} is of no more use")
            return
        key = new_key()
        made = ApiToken(id=new_token_id(), made=merging.now().date())
        accounts.add_token(name, made, digest(key))
    output.write(output.text_lines([f"{key}\n"]))
    output.note(f"keep it safe, it is not shown again; revoke it with --revoke {made.id}")


def _rows(accounts: "Accounts") -> list[UserRow]:
    return [
        UserRow(
            id=account.name,
            role=account.role,
            tokens=", ".join(f"{t.id} ({t.made})" for t in accounts.tokens_of(account.name)),
        )
        for account in accounts.all()
    ]


@contextlib.contextmanager
def _accounts(record: str, *, make: bool = False) -> "Iterator[Accounts]":
    """Open the accounts of a record; raises RecordError or InputError if there are none."""
    from marsad.store import Accounts, Record

    Record.open(record, create=False).close()
    accounts = Accounts.open(record) if make else Accounts.find(record)
    if accounts is None:
        raise InputError(f"this record has no accounts; {FIRST}")
    with accounts:
        yield accounts


def _password(*, asked: bool) -> str:
    """Return a password, asked for twice at the terminal, or a line of standard input."""
    if not asked:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise InputError("there is no terminal to ask for the password; add --password-stdin")
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
