"""Files are whole or not there at all, and nobody's link is followed."""

import os
from pathlib import Path

import harbour
import pytest

from figex.errors import FigexError, OutputError
from figex.export import Style, open_output, write
from figex.export.output import Output

FACTS = harbour.facts()


def nobody(*_):
    pass


def opened(path, name="csv", **more):
    return open_output(str(path), name, Style(), how="", resume=False, done=nobody, **more)


def test_an_exception_leaves_the_old_file_and_no_other(tmp_path):
    path = tmp_path / "facts.csv"
    path.write_text("old")

    def fails():
        with Output(str(path), "csv", Style()) as output:
            output.write(harbour.document(), FACTS)
            raise FigexError("stop")

    with pytest.raises(FigexError, match="stop"):
        fails()
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["facts.csv"]


def test_a_new_file_has_the_old_one_s_permissions(tmp_path):
    path = tmp_path / "facts.csv"
    path.write_text("old")
    path.chmod(0o600)
    write(FACTS, path)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_in_the_output_s_place_is_replaced_not_followed(tmp_path):
    precious = tmp_path / "precious.txt"
    precious.write_text("precious")
    for name in ("facts.csv", "facts.jsonl"):
        (tmp_path / name).symlink_to(precious)
        write(FACTS, tmp_path / name)
        assert not (tmp_path / name).is_symlink()
    assert precious.read_text() == "precious"


@pytest.mark.parametrize("planted", ["facts.jsonl.part", "facts.jsonl.journal"])
@pytest.mark.parametrize("resume", [True, False])
def test_a_link_planted_for_the_growing_file_is_not_followed(tmp_path, planted, resume):
    precious = tmp_path / "precious.txt"
    precious.write_text("precious")
    (tmp_path / planted).symlink_to(precious)
    path = str(tmp_path / "facts.jsonl")
    try:
        with open_output(path, "jsonl", Style(), how="", resume=resume, done=nobody) as output:
            for document in output.pending([harbour.document()]):
                output.write(document, FACTS)
    except OutputError:
        assert resume
    assert precious.read_text() == "precious"


def test_an_output_replaced_while_it_was_written_is_not_renamed(tmp_path):
    path = tmp_path / "facts.csv"

    def replaced():
        with opened(path) as output:
            output.write(harbour.document(), FACTS)
            (temporary,) = tmp_path.iterdir()
            temporary.unlink()
            temporary.write_text("not ours")

    with pytest.raises(OutputError, match="was replaced while it was written"):
        replaced()
    assert not path.exists()


def test_an_output_that_vanished_is_one_line(tmp_path):
    path = tmp_path / "facts.csv"

    def vanishes():
        with opened(path) as output:
            output.write(harbour.document(), FACTS)
            next(tmp_path.iterdir()).unlink()

    with pytest.raises(OutputError, match="can't be written: no such file or directory"):
        vanishes()


@pytest.mark.parametrize("name", ["csv", "json", "html", "xlsx", "parquet"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")
def test_a_full_disk_is_one_line(name):
    with pytest.raises(OutputError, match="/dev/full: can't be written: no space left on device"):
        write(FACTS * 999, "/dev/full", name)


def test_a_device_is_written_to(tmp_path):
    write(FACTS, "/dev/null", "csv")
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write(FACTS[:1], tmp_path / "pipe", "csv")
    assert os.read(reader, 3) == b"doc"
    os.close(reader)
