"""For a process that has this folder on its path, a text with POISON in it is the end: figex dies, as of a crash in C."""

import importlib.abc
import importlib.machinery
import os
import sys


class Poisoned(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        if name != "figex.pipeline":
            return None
        self.found = importlib.machinery.PathFinder.find_spec(name, path)
        return importlib.machinery.ModuleSpec(name, self, origin=self.found.origin)

    def exec_module(self, module):
        module.__file__ = self.found.origin
        self.found.loader.exec_module(module)
        sound = module.Extractor.extract_documents

        def deadly(extractor, documents, jobs=1):
            return sound(extractor, map(survived, documents), jobs)

        module.Extractor.extract_documents = deadly


def survived(document):
    if "POISON" in document.text:
        os._exit(7)
    return document


sys.meta_path.insert(0, Poisoned())
