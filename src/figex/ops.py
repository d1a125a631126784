"""The arithmetic of the parser's network: thinc's numpy ops, with what is faster where nothing is trained.

Imported once spaCy is, for thinc takes a good part of its second.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np
from thinc.api import NumpyOps, get_current_ops, set_current_ops

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray


class InferenceOps(NumpyOps):  # type: ignore[misc]  # thinc compiles it without types
    """Matrices are multiplied by numpy's BLAS, not thinc's BLIS; of `maxout` only the values are worked out.

    numpy brings a BLAS that knows the machine: with AVX-512 or on ARM it is a third to a half faster, elsewhere alike.
    thinc's maxout takes ten times as long, for it also notes which piece won, as training needs to know.
    """

    def __init__(self) -> None:
        super().__init__(use_blis=False)

    def maxout(self, X: NDArray[np.float32]) -> tuple[NDArray[np.float32], Any]:  # noqa: N803 - thinc's name
        """The greatest piece of each unit, (rows, units, pieces) → (rows, units), and no choices to train on."""
        best = X[:, :, 0].copy()
        for piece in range(1, X.shape[2]):
            np.maximum(best, X[:, :, piece], out=best)
        return best, self.alloc2i(0, 0)


@contextmanager
def inference_ops() -> Iterator[None]:
    """Within it, models are loaded with `InferenceOps`; whoever has chosen other ops (a GPU, Apple's) keeps them."""
    before = get_current_ops()
    if type(before) is NumpyOps:
        set_current_ops(InferenceOps())
    try:
        yield
    finally:
        set_current_ops(before)
