"""What a run did is told to whoever watches, however it ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.newsroom.report import Report
    from briefing.sources.fetch.network import Reach


class Reported(click.Command):
    """A command that takes `options.reporting`: what it cannot understand is reported as well."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 - as click declares it
    ) -> click.Context:
        """Understand the command line; where it is wrong, deliver that by what of it is right."""
        given = list(args)
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.UsageError:
            lenient = {"resilient_parsing": True, "ignore_unknown_options": True}
            understood = super().make_context(info_name, given, parent, **lenient).params
            wishes = (understood[name] for name in ("report_file", "webhook", "config"))
            with delivered(self.blank(), *wishes):
                raise

    def blank(self) -> "Report":
        """Give a report that says nothing yet."""
        from briefing.newsroom.report import Report

        return Report(self.name or "")


@contextmanager
def reported(
    command: str, file: Path | None, webhook: str | None, config: Path | None
) -> Iterator["Report"]:
    """Give the report to be filled in; write and send it where asked, done or failed."""
    from briefing.newsroom.report import Report

    report = Report(command)
    with delivered(report, file, webhook, config):
        yield report


@contextmanager
def delivered(
    report: "Report", file: Path | None, webhook: str | None, config: Path | None
) -> Iterator[None]:
    """Do the same with a report that is there."""
    from briefing.newsroom.report import DONE, ERROR, FAILED, WRONG_USAGE

    if webhook and _is_refused(webhook, report):
        webhook = None
    try:
        yield
        report.exit_code = DONE
    except click.exceptions.Exit as end:
        report.exit_code = end.exit_code
        raise
    except BaseException as error:
        report.status = FAILED
        report.exit_code = WRONG_USAGE if isinstance(error, click.UsageError) else ERROR
        report.error = _sentence(error)
        raise
    finally:
        _deliver(report, file, webhook, config)


def _is_refused(webhook: str, report: "Report") -> bool:
    """Say of an address that is none before the work, and not only behind it."""
    from briefing.newsroom import delivery

    reason = delivery.refused(webhook)
    if reason:
        report.warnings.append(reason)
        click.echo(f"Warning: {reason}.", err=True)
    return bool(reason)


def _sentence(error: BaseException) -> str:
    if isinstance(error, BriefingError):
        return str(error)
    if isinstance(error, KeyboardInterrupt):
        return "interrupted"
    message = error.format_message() if isinstance(error, click.ClickException) else str(error)
    return message or type(error).__name__


def _deliver(report: "Report", file: Path | None, webhook: str | None, config: Path | None) -> None:
    """Write the file, then send; what fails here hides nothing that has failed before."""
    if not (file or webhook):
        return
    from briefing.newsroom import delivery

    if webhook:
        reason = delivery.send(report.document(), webhook, _reach(config))
        if reason:
            report.warnings.append(reason)
            click.echo(f"Warning: {reason}.", err=True)
    if file:
        try:
            delivery.save(report.document(), file)
        except BriefingError as error:
            if report.error is None:
                raise
            click.echo(f"Warning: {error}", err=True)


def _reach(config: Path | None) -> "Reach":
    """Give where settings let addresses lead, if they can be read."""
    from briefing import settings
    from briefing.sources.fetch.network import PUBLIC, Reach

    try:
        fetch = settings.load(config).fetch
    except BriefingError:
        return PUBLIC
    return Reach(frozenset(fetch.allow), fetch.fake_ip)
