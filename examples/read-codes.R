# Reads the codes of corpora/term9-codes and prints, by political group, how many written texts declare what.
#
#     Rscript examples/read-codes.R
#
# The table is the same as the library's own (corpora/term9-codes/tables/group.csv). Needs base R only.

script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
folder <- file.path(dirname(script), "..", "corpora", "term9-codes")
labels <- c("pour", "contre", "abstention", "inferred", "indetermine")

codes <- read.csv(file.path(folder, "codes.csv"), colClasses = "character", encoding = "UTF-8",
                  na.strings = character(0))
written <- codes[codes$kind == "written", ]
# An inferred position is no declared one.
heading <- ifelse(written$ground == "inferred", "inferred", written$stance)

counts <- table(written$group, factor(heading, levels = labels))
counts <- counts[order(rownames(counts), method = "radix"), , drop = FALSE]
result <- data.frame(group = rownames(counts), texts = as.vector(rowSums(counts)),
                     unclass(counts), check.names = FALSE)
write.csv(result, stdout(), row.names = FALSE, quote = FALSE)
